export { bindBack } from './bind-back'
export { bindFields } from './bind-fields'
export { bindRows } from './bind-rows'
