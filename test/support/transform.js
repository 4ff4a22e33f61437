// TypeScript to CommonJS for jest, by the project's own compiler: no further dependency.
const crypto = require('crypto')
const ts = require('typescript')

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  esModuleInterop: true,
  inlineSourceMap: true,
  inlineSources: true,
}

module.exports = {
  process: (code, fileName) => ({ code: ts.transpileModule(code, { fileName, compilerOptions }).outputText }),
  getCacheKey: (code, fileName, { configString }) =>
    crypto
      .createHash('sha1')
      .update([code, fileName, configString, ts.version, JSON.stringify(compilerOptions)].join('\0'))
      .digest('hex'),
}
