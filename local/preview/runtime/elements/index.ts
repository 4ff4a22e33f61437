import type { BuiltinTag } from '../../tags'
import boxes from './boxes.css'
import { button } from './button'
import controls from './controls.css'
import { coverImage } from './cover-image'
import { coverView } from './cover-view'
import type { ElementDefinition, Values } from './element'
import { form } from './form'
import { image } from './image'
import { input } from './input'
import { label } from './label'
import { livePlayer } from './live-player'
import moving from './moving.css'
import { navigator } from './navigator'
import { pageContainer } from './page-container'
import { pageMeta } from './page-meta'
import { richText } from './rich-text'
import { rootPortal } from './root-portal'
import { scrollView } from './scroll-view'
import { swiper } from './swiper'
import { swiperItem } from './swiper-item'
import { switchElement } from './switch'
import { text } from './text'
import { textarea } from './textarea'
import { video } from './video'
import { view } from './view'

/** How the built-in elements look before a page styles them. */
export const elementStyles = [boxes, controls, moving].join('\n')

/** Every built-in element of the preview; a tag that is neither here nor a component is unknown. */
export const elements: Readonly<Record<BuiltinTag, ElementDefinition<Values>>> = {
  button,
  'cover-image': coverImage,
  'cover-view': coverView,
  form,
  image,
  input,
  label,
  'live-player': livePlayer,
  navigator,
  'page-container': pageContainer,
  'page-meta': pageMeta,
  'rich-text': richText,
  'root-portal': rootPortal,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
  switch: switchElement,
  text,
  textarea,
  video,
  view,
}
