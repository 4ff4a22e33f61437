import path from 'node:path'
import type TLSClass from 'im-live-sells'
import type { ChatSDK, TimSdk } from 'tim-wx-sdk'
import ts from 'typescript'
import { beInertPhone } from '../support/inert-wx'

const typings = path.resolve(__dirname, '../../typings')
const declared = ['tim-wx-sdk.d.ts', 'im-live-sells.d.ts'].map((file) => path.join(typings, file))
const program = ts.createProgram(declared, {
  strict: true,
  exactOptionalPropertyTypes: true,
  lib: ['lib.es2020.d.ts'],
  types: [],
})
const checker = program.getTypeChecker()
const [timModule, tlsModule] = declared.map((file) => program.getSourceFile(file)) as [
  ts.SourceFile,
  ts.SourceFile,
]

function exported(file: ts.SourceFile, name: string): ts.Symbol {
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(file)!)
    .find((each) => each.name === name)!
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}
const propertyOf = (type: ts.Type, name: string) => checker.getTypeOfSymbol(type.getProperty(name)!)

/** Every property of a type with its literal value. */
function literals(type: ts.Type): Record<string, unknown> {
  const valueOf = (property: ts.Symbol) => {
    const value = checker.getTypeOfSymbol(property)
    if (!value.isStringLiteral() && !value.isNumberLiteral())
      throw new Error(`${property.name} is no literal`)
    return value.value
  }
  return Object.fromEntries(type.getProperties().map((property) => [property.name, valueOf(property)]))
}

/** `function` for every method of a type, `other` for the rest. */
const kinds = (type: ts.Type) =>
  Object.fromEntries(
    type.getProperties().map(({ name }) => {
      const callable = propertyOf(type, name).getCallSignatures().length > 0
      return [name, callable ? 'function' : 'other']
    }),
  )
const kindsOf = (value: object, names: string[]) =>
  Object.fromEntries(
    names.map((name) => {
      if (!(name in value)) return [name, 'missing']
      return [name, typeof (value as Record<string, unknown>)[name] === 'function' ? 'function' : 'other']
    }),
  )

describe('the declared SDK types hold for the installed packages', () => {
  let TIM: TimSdk
  let TLS: typeof TLSClass
  let tim: ChatSDK
  let tls: TLSClass

  beforeAll(async () => {
    beInertPhone()
    TIM = (await import('tim-wx-sdk')).default
    TLS = (await import('im-live-sells')).default
    const create: TimSdk['create'] = (options) => TIM.create({ ...options, proxyServer: 'ws://127.0.0.1' })
    tls = new TLS({ TIM: { ...TIM, create }, SDKAppID: 1400000001, userName: 'alice', userSig: 'sig' })
    tim = tls.tim
  })
  afterAll(() => {
    jest.useRealTimers()
    jest.restoreAllMocks()
  })

  const timType = checker.getTypeOfSymbol(exported(timModule, 'default'))
  const tlsSymbol = exported(tlsModule, 'default')
  const tlsStatic = checker.getTypeOfSymbol(tlsSymbol)

  it('declares all events of tim-wx-sdk, under its names', () => {
    expect(literals(propertyOf(timType, 'EVENT'))).toEqual(TIM.EVENT)
  })

  it('declares constants with the values tim-wx-sdk gives them', () => {
    expect(TIM.TYPES).toMatchObject(literals(propertyOf(timType, 'TYPES')))
  })

  it('is about the installed version', () => {
    expect(checker.typeToString(propertyOf(timType, 'VERSION'))).toBe(`"${TIM.VERSION}"`)
    expect(kindsOf(TIM, Object.keys(kinds(timType)))).toEqual(kinds(timType))
  })

  it('declares only methods that an SDK instance has', () => {
    const methods = kinds(checker.getDeclaredTypeOfSymbol(exported(timModule, 'ChatSDK')))
    expect(Object.keys(methods).length).toBeGreaterThan(30)
    expect(kindsOf(tim, Object.keys(methods))).toEqual(methods)
  })

  it('declares all events of im-live-sells, under its names', () => {
    expect(literals(propertyOf(tlsStatic, 'EVENT'))).toEqual(TLS.EVENT)
  })

  it('declares only methods and fields that the component has', () => {
    const members = kinds(checker.getDeclaredTypeOfSymbol(tlsSymbol))
    expect(kindsOf(tls, Object.keys(members))).toEqual(members)
    expect(typeof tls.eventBus.off).toBe('function')
  })

  it('declares data only for events that exist', () => {
    const known = checker.getDeclaredTypeOfSymbol(exported(timModule, 'EventMap'))
    expect(
      known
        .getProperties()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.values(TIM.EVENT).sort())
  })

  it('compiles without skipLibCheck', () => {
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
    expect(messages).toEqual([])
  })
})
