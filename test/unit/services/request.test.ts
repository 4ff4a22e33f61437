import { BackendError, decoded, request } from '../../../miniprogram/services/request'
import { startBackend } from './backend'
import type { TestBackend } from './backend'

let backend: TestBackend
beforeAll(async () => void (backend = await startBackend()))
afterAll(() => backend.close())
beforeEach(() => void backend.asked.splice(0))

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'it succeeded',
    (error: unknown) => error,
  )

test('a call is JSON both ways', async () => {
  backend.answers(201, { made: true })
  await expect(request(backend.cloud, 'POST', '/things', { body: { name: '杯子' } })).resolves.toEqual({
    made: true,
  })
  expect(backend.asked).toEqual([{ method: 'POST', path: '/api/things', body: '{"name":"杯子"}' }])
})

test('a call that posts nothing still posts JSON, which servers insist on', async () => {
  await request(backend.cloud, 'POST', '/claims')
  await request(backend.cloud, 'GET', '/claims')
  expect(backend.asked).toMatchObject([{ body: '{}' }, { body: '' }])
})

test.each([
  [401, 'not-allowed'],
  [403, 'not-allowed'],
  [404, 'not-found'],
  [429, 'too-fast'],
  [400, 'failed'],
  [500, 'failed'],
])('an answer %i is the failure "%s", in the words of the backend', async (status, name) => {
  backend.answers(status, { error: 'x', message: 'because' })
  const error = await failure(request(backend.cloud, 'GET', '/things'))
  expect(error).toBeInstanceOf(BackendError)
  expect(error).toMatchObject({ failure: name, status, message: 'because' })
})

test.each([['<html>Bad gateway</html>'], ['null'], [{ message: 7 }], ['']])(
  'a refusal that is not the backend’s own (%p) is told by what was asked',
  async (body) => {
    backend.answers(502, body)
    await expect(request(backend.cloud, 'GET', '/things')).rejects.toMatchObject({
      failure: 'failed',
      message: 'GET /things answered 502',
    })
  },
)

test('a backend that is not there is a network failure', async () => {
  const nobody = { ...backend.cloud, backend: 'http://127.0.0.1:1/api' }
  await expect(request(nobody, 'GET', '/things')).rejects.toMatchObject({ failure: 'network', status: 0 })
})

test('an answer of the wrong shape is a failure that says what it should have been', () => {
  const read = (fields: Record<string, unknown>) => (typeof fields['n'] === 'number' ? fields['n'] : null)
  expect(decoded({ n: 7 }, 'a number', read)).toBe(7)
  for (const answer of [{}, null, undefined, 'n', 7, []])
    expect(() => decoded(answer, 'a number', read)).toThrow("the backend's answer is not a number")
})
