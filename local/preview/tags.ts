/** The built-in elements of the preview: `runtime/elements` has one definition for each. */
export const builtinTags = [
  'button',
  'cover-image',
  'cover-view',
  'form',
  'image',
  'input',
  'label',
  'live-player',
  'navigator',
  'page-container',
  'page-meta',
  'rich-text',
  'root-portal',
  'scroll-view',
  'swiper',
  'swiper-item',
  'switch',
  'text',
  'textarea',
  'video',
  'view',
] as const

/** Name of a built-in element as written in a template. */
export type BuiltinTag = (typeof builtinTags)[number]
