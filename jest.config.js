/** Six kinds of tests side by side. `tools/gate.mjs` says which ones a gate runs: `npm test` leaves `load` out. */
const common = {
  transform: { '^.+\\.ts$': '<rootDir>/test/support/transform.js' },
  // Its package.json names `main` twice, which jest's resolver refuses.
  moduleNameMapper: { '^tls-sig-api-v2$': '<rootDir>/node_modules/tls-sig-api-v2/TLSSigAPIv2.js' },
  modulePathIgnorePatterns: ['<rootDir>/miniprogram/.*miniprogram_npm', '<rootDir>/.data'],
}
const kind = (displayName, more) => ({
  ...common,
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  ...more,
})

const unshare = { globalTeardown: '<rootDir>/test/support/unshare-database.mjs' }

module.exports = {
  reporters: ['default', '<rootDir>/test/support/closing-lines.js'],
  testSequencer: '<rootDir>/test/support/sequence.js',
  // One more than the cores of a small machine: many tests wait for another process.
  maxWorkers: 3,
  // Every wait inside a test has its own, shorter bound that says what was awaited.
  testTimeout: 120_000,
  projects: [
    kind('unit'),
    kind('component', {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/test/support/component-setup.ts'],
    }),
    kind('local', { globalSetup: '<rootDir>/test/support/share-database.mjs', ...unshare }),
    kind('load', { globalSetup: '<rootDir>/test/support/share-database.mjs', ...unshare }),
    kind('integration', { globalSetup: '<rootDir>/test/support/integration-setup.mjs', ...unshare }),
    kind('e2e', {
      globalSetup: '<rootDir>/test/support/e2e-setup.mjs',
      globalTeardown: '<rootDir>/test/support/e2e-teardown.mjs',
      testEnvironment: '<rootDir>/test/support/browser-environment.js',
    }),
  ],
}
