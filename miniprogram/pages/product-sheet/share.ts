import { roomStore } from '../../store/index'
import { productAddress } from './address'

/** The card that sends a friend to the product of the sheet; without one it leads to the whole list. */
export function productCard() {
  const { roomID, title } = roomStore.room
  const { product } = roomStore.shop
  const path = productAddress(roomID, product?.productID ?? '')
  return product ? { title: product.title, path, imageUrl: product.picture } : { title, path }
}
