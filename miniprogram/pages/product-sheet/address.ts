import { decoded } from '../room/address'

/** The page's query as WeChat hands it over; a Mini Program code has `room/product` as its scene. */
export interface ProductQuery {
  readonly room?: string
  readonly product?: string
  readonly scene?: string
  readonly as?: string
}

/** Which room and which product a link or a code leads to; without a product it is the whole list. */
export function placeOf({ room, product, scene, as }: ProductQuery) {
  const [sceneRoom, sceneProduct] = decoded(scene)?.split('/') ?? []
  return {
    entry: { room: decoded(room) ?? sceneRoom, as: decoded(as) },
    productID: decoded(product) ?? sceneProduct ?? '',
  }
}

/** The link of a product, for a share card. */
export const productAddress = (roomID: string, productID: string): string =>
  `/pages/product-sheet/product-sheet?room=${encodeURIComponent(roomID)}&product=${encodeURIComponent(productID)}`
