import { spawn } from 'node:child_process'

/** Runs a program that says one line once it is ready, and ends when its input does. */
export async function startChild(program) {
  const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const line = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text).trim()))
    void ended.then((code) => reject(new Error(`${program} ended with ${code}`)))
  })
  return {
    line,
    end() {
      child.stdin.end()
      return ended
    },
  }
}
