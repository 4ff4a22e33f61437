// Checks the types and the lint rules of all sources at once: both need what TypeScript makes of them, which takes longest.
import path from 'node:path'
import { ESLint } from 'eslint'
import ts from 'typescript'
import { programs as configs } from './programs.mjs'

const root = path.resolve(import.meta.dirname, '..')

const asText = (diagnostics) =>
  ts.formatDiagnosticsWithColorAndContext(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  })

function open(config) {
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(
    path.join(root, config),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (fault) => {
        throw new Error(asText([fault]))
      },
    },
  )
  return { program: ts.createProgram(fileNames, options), own: new Set(fileNames), faults: errors }
}

const all = configs.map(open)

/** What is wrong with the types: each file is checked in the program that it is part of. */
function faultsOf({ program, own, faults }) {
  const isElsewhere = ({ fileName }) => !own.has(fileName) && all.some((other) => other.own.has(fileName))
  const files = program
    .getSourceFiles()
    .filter((file) => !program.isSourceFileFromExternalLibrary(file) && !isElsewhere(file))
  return [
    ...faults,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ]
}

const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { programs: all.map(({ program }) => program) } },
  },
})
const linted = await eslint.lintFiles('.')
const formatter = await eslint.loadFormatter('stylish')
const faults = all.flatMap(faultsOf)
console.log(asText(faults) + (await formatter.format(linted)))
process.exit(faults.length > 0 || linted.some(({ errorCount }) => errorCount > 0) ? 1 : 0)
