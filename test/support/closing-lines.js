/** Files that the closing lines name as the slowest. */
const MAX_SLOWEST = 10
const seconds = (ms) => `${(ms / 1000).toFixed(1).padStart(7)} s`

// Ends every run with plain lines: where the time went, then what passed and what failed.
module.exports = class ClosingLines {
  constructor({ rootDir }) {
    this.rootDir = rootDir
  }

  onRunComplete(_contexts, { testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const files = testResults.map(({ testFilePath, displayName, perfStats }) => ({
      file: testFilePath.slice(this.rootDir.length + 1),
      kind: displayName?.name ?? '',
      ms: perfStats.runtime,
    }))
    const sums = new Map()
    for (const { kind, ms } of files) sums.set(kind, (sums.get(kind) ?? 0) + ms)
    const slowest = files.sort((a, b) => b.ms - a.ms).slice(0, MAX_SLOWEST)
    const lines = [
      'Slowest files:',
      ...slowest.map(({ file, ms }) => `${seconds(ms)}  ${file}`),
      'All files of a kind:',
      ...[...sums].sort((a, b) => b[1] - a[1]).map(([kind, ms]) => `${seconds(ms)}  ${kind}`),
    ]
    if (files.length > 1) process.stdout.write(`\n${lines.join('\n')}\n`)
    process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`)
  }
}
