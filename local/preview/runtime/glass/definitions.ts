import type { builder, types } from 'glass-easel-miniprogram-adapter'
import { scopeTokens } from '../../manifest'
import { addStyle } from '../html'
import { getManifest, getUnit } from '../mini-program'
import { codeSpace } from './space'

/** An object given to Component(), Page() or Behavior(). */
export type Definition = Record<string, unknown> & {
  options?: Record<string, unknown>
  behaviors?: unknown[]
}

const running: string[] = []

/** Says that the script of a unit starts to run: the next Component() or Page() is that unit's. */
export const enter = (id: string): void => void running.push(id)

/** Says that the script of a unit has run. */
export const leave = (): void => void running.pop()

/** Forgets which scripts run, after one of them threw. */
export const leaveAll = (): void => void running.splice(0)

const scopeOf = (id: string) => `s${getManifest().units.findIndex((unit) => unit.id === id)}`

/** Adds a style sheet with its scope filled in; the cascade is app, components, pages. */
export function addUnitStyle(text: string, scope: string, isPage = false): void {
  const { className, host } = scopeTokens
  const style = addStyle(text.replaceAll(className, scope && `${scope}--`).replaceAll(host, scope))
  if (isPage) style.className = 'page-style'
  else document.head.querySelector('style.page-style')?.before(style)
}

/** Behaviors of the base library by name, as far as they need no help: their properties. */
const builtinBehaviors: Readonly<Record<string, Record<string, unknown>>> = {
  'wx://form-field': { name: String, value: null },
  'wx://component-export': {},
}

function behaviorsOf(definition: Definition): unknown[] {
  return (definition.behaviors ?? []).map((behavior) => {
    if (typeof behavior !== 'string') return behavior
    const properties = builtinBehaviors[behavior]
    if (!properties) throw new Error(`behavior ${behavior} is not part of the preview`)
    return defineBehavior({ properties })
  })
}

function prepareUnit(
  definition: Definition,
  what: string,
): { id: string; builder: builder.ComponentBuilder } {
  const id = running.at(-1)
  const unit = id === undefined ? undefined : getUnit(id)
  if (!unit) throw new Error(`${what} was called outside of the script of a page or component`)
  const { config, isPage } = unit
  const { styleIsolation, addGlobalClass } = definition.options ?? {}
  if (!isPage) config.component = true
  if (typeof styleIsolation === 'string') config.styleIsolation ??= styleIsolation
  if (addGlobalClass) config.addGlobalClass = true
  const shared = isPage ? !/isolated/.test(config.styleIsolation ?? '') : config.styleIsolation === 'shared'
  const scope = shared ? '' : scopeOf(unit.id)
  codeSpace.addStyleSheet(unit.id, undefined, scope)
  const style = getManifest().styles[unit.id]
  if (style) addUnitStyle(style, scope, isPage)
  return { id: unit.id, builder: codeSpace.component(unit.id) }
}

/** `Component()` of a Mini Program. */
export function defineComponent(definition: Definition): void {
  const { builder } = prepareUnit(definition, 'Component()')
  const behaviors = behaviorsOf(definition)
  builder.definition({ ...definition, behaviors } as types.GeneralComponentDefinition).register()
}

/** `Page()` of a Mini Program. */
export function definePage(definition: Definition): void {
  const { builder } = prepareUnit(definition, 'Page()')
  const behaviors = behaviorsOf(definition)
  builder
    .pageDefinition({ ...definition, behaviors } as Parameters<typeof builder.pageDefinition>[0])
    .register()
}

/** `Behavior()` of a Mini Program. */
export function defineBehavior(definition: Definition): unknown {
  const behaviors = behaviorsOf(definition)
  return codeSpace
    .behavior()
    .definition({ ...definition, behaviors } as types.GeneralComponentDefinition)
    .register()
}
