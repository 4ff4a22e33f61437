import type { Builds, Outcome } from '../../../local/preview/builds'
import { createLiveEvents } from '../../../local/preview/live-events'
import { serve } from '../../support/tiny-server'

const broken = (line: number): Outcome => ({
  problems: [{ file: 'app.json', line, column: 1, message: 'broken' }],
})

test('a page hears how things stand at once, and then only of builds that came to something else', async () => {
  let listener: (outcome: Outcome) => void = () => {}
  const builds: Builds = {
    current: async () => broken(1),
    onOutcome: (listen) => ((listener = listen), () => {}),
    close: () => {},
  }
  const events = createLiveEvents(builds)
  const server = await serve((_request, response) => events.add(response))
  const { body } = await fetch(server.url)
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let heard = decoder.decode((await reader.read()).value)
  for (const line of [1, 1, 2, 2, 1]) listener(broken(line))
  events.close()
  for (let part = await reader.read(); !part.done; part = await reader.read())
    heard += decoder.decode(part.value)
  expect(heard.match(/"line":\d/g)).toEqual(['"line":1', '"line":2', '"line":1'])
  await server.close()
})
