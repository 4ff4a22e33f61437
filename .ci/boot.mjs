// Runs `npm start`, fetches the page and the room, ends it as Ctrl-C does, and makes sure that nothing is left.
import { spawn } from 'node:child_process'

const LIMIT_MS = 60_000
const fail = (reason) => {
  console.error(`boot: ${reason}`)
  process.exit(1)
}
setTimeout(() => fail(`not done in ${LIMIT_MS} ms`), LIMIT_MS).unref()

const child = spawn('npm', ['start'], {
  detached: true,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, DATA: '.data/boot' },
})
const exited = new Promise((resolve) => child.once('exit', resolve))
let printed = ''
const origin = await new Promise((resolve) => {
  child.stdout.on('data', (text) => {
    printed += text
    const found = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(printed)
    if (found) resolve(found[1])
  })
  void exited.then((code) => fail(`npm start ended with ${code}\n${printed}`))
})

for (const [path, words] of [
  ['/', '__preview/'],
  ['/__preview/definition.js', 'pages/room/room'],
  ['/api/rooms/demo', '"roomID":"demo"'],
]) {
  const answer = await fetch(`${origin}${path}`)
  const text = await answer.text()
  if (!answer.ok || !text.includes(words)) fail(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
}

child.removeAllListeners('exit')
const ended = new Promise((resolve) => child.once('exit', resolve))
process.kill(-child.pid, 'SIGINT')
await ended
const left = await fetch(origin).then(
  () => true,
  () => false,
)
if (left) fail('something still answers after Ctrl-C')
console.log(`boot: ${origin} served the room and stopped`)
