/**
 * Renders components of the Mini Program in jsdom, so that a test meets them as a viewer does: by label, by role,
 * by what they say. Built-in elements are `wx-view`, `wx-input` … in selectors; attributes are as in the template.
 * What a component throws, fails the test that made it throw.
 */
import path from 'node:path'
import { simulate } from './mp/framework'
import { attach, call, guarded } from './mp/mounted'
import type { Mounted } from './mp/mounted'
import { openProgram } from './mp/program'

export type { Mounted } from './mp/mounted'
export { flush, until } from './mp/waiting'

/** A Mini Program to mount from, by the folder its app.json would be in. One per test file. */
export function programIn(root: string) {
  const program = openProgram(root)
  const render = (file: string, props: Record<string, unknown>) =>
    simulate.render(program.register(file), props)
  return {
    /** Shows a component, by its path in the program without extension, on a visible page. */
    mount: (file: string, props: Record<string, unknown> = {}): Mounted =>
      guarded(() => {
        const component = attach(render(file, props))
        component.show()
        return component
      }),
    /** Opens a page: properties from the query, then `onLoad`, `onShow`, `onReady`; `unmount` calls `onUnload`. */
    mountPage: (file: string, query: Record<string, string> = {}): Mounted =>
      guarded(() => {
        const rendered = render(file, query)
        const page = attach(rendered, () => call(rendered, 'onUnload'))
        call(rendered, 'onLoad', query)
        page.show()
        call(rendered, 'onReady')
        return page
      }),
  }
}

export const { mount, mountPage } = programIn(path.resolve(__dirname, '../../miniprogram'))
