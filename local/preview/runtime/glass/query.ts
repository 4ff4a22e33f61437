import { Component, type Element } from 'glass-easel'
import { component } from 'glass-easel-miniprogram-adapter'
import { componentOf } from './space'

/** A node that a selector found in a component's template. */
export interface FoundNode {
  id: string
  dataset: Record<string, unknown>
  dom: HTMLElement
  /** Property values of a component or built-in element. */
  values: Record<string, unknown>
}

const found = (element: Element): FoundNode => ({
  id: element.id,
  dataset: element.dataset,
  dom: element.getBackendElement() as unknown as HTMLElement,
  values: Component.isComponent(element) ? element.data : {},
})

/** All nodes of a component's own template that match a selector. */
export function findNodes(caller: unknown, selector: string): FoundNode[] {
  const root = componentOf(caller).getShadowRoot()
  return root ? root.querySelectorAll(selector).map(found) : []
}

/** Gives every page and component a method in place of the adapter's own. */
export function setCallerMethod(name: string, method: (this: unknown) => unknown): void {
  Object.defineProperty(component.ComponentCaller.prototype, name, {
    value: method,
    writable: true,
    configurable: true,
  })
}
