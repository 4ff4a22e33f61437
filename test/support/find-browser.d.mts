/** Finds a Chromium and passes it on by `process.env.E2E_BROWSER`. */
export default function findBrowser(): Promise<void>
