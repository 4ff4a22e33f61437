import { element } from './element'

/** `<text>`: inline text, selectable on request; spaces and line breaks stay as they are. */
export const text = element(
  { selectable: false, userSelect: false, space: '', decode: false },
  ({ dom }) => ({
    update: ({ selectable, userSelect }) => {
      dom.toggleAttribute('data-selectable', selectable || userSelect)
    },
  }),
)
