import { isLoopback } from './loopback'
import { isPublic } from './public-value'

/** The variables that must fit each other. */
interface Given {
  readonly NODE_ENV: string
  readonly HOST: string
  readonly PROXIES: number
  readonly IM_SECRET_KEY: string
  readonly SESSION_SECRET: string
  readonly WX_APP_ID?: string | undefined
  readonly WX_APP_SECRET?: string | undefined
  readonly LOCAL_CODES: boolean
  readonly CALLBACK_TOKENS: readonly string[]
}

interface Rule {
  /** What it looks at: a variable that is wrong by itself is not told twice. */
  readonly about: readonly (keyof Given)[]
  readonly broken: (env: Given) => boolean
  readonly says: string
}

const inProduction = ({ NODE_ENV }: Given) => NODE_ENV === 'production'

const notPublic = (name: 'IM_SECRET_KEY' | 'SESSION_SECRET'): Rule => ({
  about: [name],
  broken: (env) => inProduction(env) && isPublic(env[name]),
  says: `${name}: not in production, this value is known to everybody`,
})

const rules: readonly Rule[] = [
  {
    about: ['WX_APP_ID', 'WX_APP_SECRET', 'LOCAL_CODES'],
    broken: ({ LOCAL_CODES, WX_APP_ID, WX_APP_SECRET }) =>
      LOCAL_CODES === (WX_APP_ID !== undefined && WX_APP_SECRET !== undefined),
    says: 'WX_APP_ID, WX_APP_SECRET: set both, so that people sign in by WeChat, or LOCAL_CODES=1 on your own machine',
  },
  {
    about: ['LOCAL_CODES'],
    broken: (env) => inProduction(env) && env.LOCAL_CODES,
    says: 'LOCAL_CODES: not in production, anybody could sign in as anybody',
  },
  {
    about: ['LOCAL_CODES', 'IM_SECRET_KEY'],
    broken: ({ LOCAL_CODES, IM_SECRET_KEY }) => LOCAL_CODES && !isPublic(IM_SECRET_KEY),
    says: 'LOCAL_CODES: only with the key of the local IM; with a real one anybody could be anybody in your IM app',
  },
  {
    about: ['LOCAL_CODES', 'HOST'],
    broken: ({ LOCAL_CODES, HOST }) => LOCAL_CODES && !isLoopback(HOST),
    says: 'LOCAL_CODES: only with HOST=127.0.0.1; whoever reaches another address could sign in as anybody',
  },
  {
    about: ['LOCAL_CODES', 'PROXIES'],
    broken: ({ LOCAL_CODES, PROXIES }) => LOCAL_CODES && PROXIES > 0,
    says: 'LOCAL_CODES: only without PROXIES; whoever comes through them could sign in as anybody',
  },
  notPublic('IM_SECRET_KEY'),
  notPublic('SESSION_SECRET'),
  {
    about: ['CALLBACK_TOKENS'],
    broken: (env) =>
      inProduction(env) && (env.CALLBACK_TOKENS.length === 0 || env.CALLBACK_TOKENS.some(isPublic)),
    says: 'CALLBACK_TOKENS: production needs the token from the console, else anybody could call back',
  },
]

/** What is well formed and would still be a hole or a dead end; `wrong` are the variables that are not to be looked at. */
export const unfit = (env: Given, wrong: readonly string[]): string[] =>
  rules
    .filter(({ about, broken }) => !about.some((name) => wrong.includes(name)) && broken(env))
    .map(({ says }) => says)
