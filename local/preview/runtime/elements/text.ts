import { element } from './element'

/** `<text>`: inline text, selectable on request. */
export const text = element(
  { selectable: false, userSelect: false, space: '', decode: false },
  ({ dom }) => ({
    update: ({ selectable, userSelect, space }) => {
      dom.toggleAttribute('data-selectable', selectable || userSelect)
      dom.dataset['space'] = space
    },
  }),
)
