export { bindFields } from './bind-fields'
export { bindRows } from './bind-rows'
