import {
  addGlobalErrorListener,
  addGlobalWarningListener,
  NativeNode,
  type GeneralComponent,
} from 'glass-easel'
import { MiniProgramEnv, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { Unit } from '../../manifest'
import { defineElements } from './elements'

/** The code space: the registry of all components of the running Mini Program. */
export const codeSpace: CodeSpace = new MiniProgramEnv().createCodeSpace('', true)

const waiting: GeneralComponent[] = []

/** Fires the `ready` lifetime of what was attached since the last time; glass-easel itself never does. */
export function fireReady(): void {
  for (const component of waiting.splice(0)) component.triggerLifetime('ready', [])
}

function queueReady(): void {
  const behavior = codeSpace
    .getComponentSpace()
    .define()
    .lifetime('attached', function (this: unknown) {
      if (waiting.length === 0) setTimeout(fireReady)
      waiting.push(componentOf(this))
    })
    .registerBehavior()
  codeSpace.setOverallBehavior(behavior)
}

/** The glass-easel component behind what a Mini Program handles as `this`. */
export const componentOf = (caller: unknown): GeneralComponent =>
  (caller as { _$?: GeneralComponent })._$ ?? (caller as GeneralComponent)

/** What the outside wants to hear of the templates. */
export interface SpaceReports {
  unknownElement: (tag: string) => void
  error: (error: unknown, where: string) => void
}

function report({ unknownElement, error }: SpaceReports): void {
  const create = NativeNode.create.bind(NativeNode)
  NativeNode.create = (tag, ...rest) => {
    unknownElement(tag)
    return create(tag, ...rest)
  }
  addGlobalErrorListener((cause, method, component) => {
    error(
      cause,
      `${typeof component === 'string' ? component : (component?.is ?? '')} ${method ?? ''}`.trim(),
    )
    return false
  })
  const warned = new Set<string>()
  addGlobalWarningListener((message, component) => {
    const text = `${typeof component === 'string' ? component : component.is}: ${message}`
    if (!warned.has(text)) console.warn(`[preview] ${text}`)
    warned.add(text)
    return false
  })
}

/** Prepares the space: built-in elements, the units' JSON and templates, and who hears of faults. */
export function prepareSpace(
  units: readonly Unit[],
  templates: Record<string, unknown>,
  reports: SpaceReports,
): void {
  const space = codeSpace.getComponentSpace()
  // A property named like a field of a node (such as dataset) would otherwise shadow it.
  space.updateComponentOptions({ writeFieldsToNode: false })
  report(reports)
  defineElements(space)
  queueReady()
  for (const { id, config } of units) {
    codeSpace.addComponentStaticConfig(
      id,
      config as unknown as Parameters<CodeSpace['addComponentStaticConfig']>[1],
    )
    codeSpace.addCompiledTemplate(id, { groupList: templates, content: templates[id] } as never)
  }
}
