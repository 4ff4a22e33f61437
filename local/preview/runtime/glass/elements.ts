import type { ComponentSpace, DataChange, GeneralComponent, templateEngine } from 'glass-easel'
import { builtinTags } from '../../tags'
import { elements } from '../elements'
import { commonProperties, reflectCommon } from '../elements/parts/common'
import type { ElementDefinition, ElementPart, Host, Values } from '../elements/element'

const types = { string: String, number: Number, boolean: Boolean } as const
const hoverSegment = 3

const propertiesOf = (defaults: Values) =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [
      name,
      { type: types[typeof value as keyof typeof types] ?? null, value },
    ]),
  )

const hostOf = (component: GeneralComponent, dom: HTMLElement): Host<Values> => ({
  dom,
  get values() {
    return component.data
  },
  get unitId() {
    return component.ownerShadowRoot?.getHostNode().is ?? ''
  },
  fire: (name, detail = {}, bubbles = false) =>
    component.triggerEvent(name, detail, { bubbles, composed: bubbles }),
  set: (values) => component.setData(values),
  setHoverClass: (name) => component.setNodeClass(name, hoverSegment),
})

const parts = new WeakMap<GeneralComponent, ElementPart<Values>>()

/** Lets glass-easel keep the element, its events, class, style and children, while the element's own code draws what is inside. */
function engineOf(definition: ElementDefinition<Values>): templateEngine.TemplateEngine {
  const createInstance = (component: GeneralComponent): templateEngine.TemplateInstance => {
    const dom = component.getBackendElement() as unknown as HTMLElement
    const part = definition.create(hostOf(component, dom))
    parts.set(component, part)
    const show = (values: Values, changed?: ReadonlySet<string>) => {
      reflectCommon(dom, part.labelled ?? dom, values)
      part.update?.(values, changed)
    }
    const node = (element: HTMLElement) =>
      element as unknown as ReturnType<GeneralComponent['getBackendElement']>
    return {
      shadowRoot: {
        root: node(dom),
        slot: node(part.slot ?? dom),
        getIdMap: () => ({}),
        handleEvent: () => undefined,
        setListener: () => undefined,
      } as unknown as templateEngine.TemplateInstance['shadowRoot'],
      initValues: (values) => show(values as Values),
      updateValues: (values, changes: DataChange[]) =>
        show(values as Values, new Set(changes.map(([path]) => String(path[0])))),
    }
  }
  return { create: () => ({ createInstance }) }
}

/** Makes every built-in element known to all templates. */
export function defineElements(space: ComponentSpace): void {
  for (const tag of builtinTags) {
    const definition = elements[tag]
    const component = space.defineComponent({
      is: `builtin/${tag}`,
      options: { externalComponent: true, templateEngine: engineOf(definition) },
      properties: propertiesOf({ ...commonProperties, ...definition.properties }),
      lifetimes: {
        attached() {
          parts.get(this)?.attached?.()
        },
        detached() {
          parts.get(this)?.detached?.()
        },
      },
    })
    space.setGlobalUsingComponent(tag, component.general())
  }
}
