import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const sdks = ['tim-wx-sdk', 'im-live-sells']
const fail = (message, ...group) => ({ group, message })
const door = {
  group: ['**/live/*'],
  message: 'live/ has one door: store/live-door.ts.',
  allowTypeImports: true,
}

/** The walls between the rooms of miniprogram/: imports go one way only. */
const wall = (files, patterns, paths = sdks) => ({
  files: [files],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { paths: paths.map((name) => ({ name, message: `Only miniprogram/live imports ${name}.` })), patterns },
    ],
  },
})
const notUp = fail('Imports go one way: pages -> components -> store -> live | services.', '**/pages/*')
const notComponents = fail('A store, service or live module does not know components.', '**/components/*')

export default defineConfig(
  globalIgnores([
    '**/node_modules',
    '**/miniprogram_npm',
    '**/*.js',
    '**/*.mjs',
    '**/*.cjs',
    '.data',
    '.screens',
  ]),
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './tsconfig.node.json',
          './local/preview/runtime/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: ['error', 'smart'],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': ['error', { allow: ['error'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'window', message: 'The Mini Program has no window.' },
        { name: 'document', message: 'The Mini Program has no document.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='wx'][property.name=/^(request|uploadFile|downloadFile)$/]",
          message: 'Only miniprogram/services talks to the backend.',
        },
        {
          selector: "MemberExpression[object.name='wx'][property.name='connectSocket']",
          message: 'Only the SDK opens sockets.',
        },
      ],
    },
  },
  wall('miniprogram/contract/**/*.ts', [
    fail('contract/ imports nothing: backend/ reads it too.', '../*', '../**'),
  ]),
  wall('miniprogram/pages/**/*.ts', [door]),
  wall('miniprogram/components/**/*.ts', [
    notUp,
    door,
    fail('A component renders the store; it knows no HTTP.', '**/services/*'),
  ]),
  wall('miniprogram/store/**/*.ts', [notUp, notComponents, door]),
  wall('miniprogram/store/live-door.ts', [notUp, notComponents]),
  wall('miniprogram/services/**/*.ts', [
    notUp,
    notComponents,
    fail('Services know no store.', '**/store/*', '**/live/*'),
  ]),
  wall(
    'miniprogram/live/**/*.ts',
    [notUp, notComponents, fail('live/ knows no store and no HTTP.', '**/store/*', '**/services/*')],
    [],
  ),
  {
    files: ['local/preview/runtime/**/*.ts'],
    ignores: ['local/preview/runtime/glass/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [fail('Only runtime/glass knows glass-easel.', 'glass-easel*')] },
      ],
    },
  },
  { files: ['miniprogram/services/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['miniprogram/store/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'wx', message: 'store/ is plain TypeScript: it runs in Node.' },
      ],
    },
  },
  { files: ['local/**/*.ts', 'backend/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
)
