/** A document for the component's renderer, as a test runner would provide it. Imported before any component. */
import { JSDOM } from 'jsdom'

const { window } = new JSDOM()
Object.assign(globalThis, { window, document: window.document })
