// jest globalSetup of the e2e tests: finds a Chromium once and passes it on by process.env.
import { existsSync } from 'node:fs'
import path from 'node:path'

const { env, platform, arch } = process

/** Where Chrome and Chromium are when they are installed in the usual way. */
const installed = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [path.join(folder, 'Google/Chrome/Application/chrome.exe')] : [],
  ),
}

/** The Chromium that npm brings for Linux x64, inflated into the temp folder if it is not there yet. */
async function bundled() {
  // Makes the package carry its own libnss3; it reads this when it is imported.
  env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  // It would show only its own Latin font otherwise.
  if (existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH ??= '/etc/fonts'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

async function find() {
  if (env.CHROME) return env.CHROME
  if (platform === 'linux' && arch === 'x64') return bundled()
  const found = (installed[platform] ?? []).find(existsSync)
  if (found) return found
  throw new Error(
    'The browser tests need Chrome or Chromium: install one, or set CHROME to the path of its executable. `npm run test:most` does without.',
  )
}

export default async function findBrowser() {
  env.E2E_BROWSER = await find()
}
