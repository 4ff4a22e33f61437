import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { checked, Refused } from '../http/refused'
import type { Rooms } from '../room/rooms'
import type { Callers } from '../session/callers'
import type { Catalogue } from './catalogue'
import { idForm, ProductChange } from './product'

const Path = z.object({ id: z.string(), productID: z.string().regex(idForm) })

interface CatalogueOptions {
  readonly catalogue: Catalogue
  readonly rooms: Rooms
  readonly callers: Callers
}

/**
 * `PUT /rooms/:id/products/:productID {number?, title?, picture?, skus?: [{skuID, name?, priceFen?, stock?}]}` -> the
 * product, and `DELETE` of the same, by the host or an assistant; what the room sells is in `GET /rooms/:id`. What is
 * absent stays, see ProductChange; 409 `stock-changed` and `stock-range` come with `skus: [{skuID, stock}]` as they are.
 * 409 `on-show` for removing what has not been withdrawn.
 */
export const catalogueRoutes: FastifyPluginAsync<CatalogueOptions> = async (
  app,
  { catalogue, rooms, callers },
) => {
  app.put('/rooms/:id/products/:productID', async (request) => {
    const { id, productID } = checked(Path, request.params, 'path')
    await rooms.mustSteer(id, callers.of(request))
    return catalogue.put(id, productID, checked(ProductChange, request.body, 'body'))
  })

  app.delete('/rooms/:id/products/:productID', async (request) => {
    const { id, productID } = checked(Path, request.params, 'path')
    const { shown } = await rooms.mustSteer(id, callers.of(request))
    if (shown.includes(productID))
      throw new Refused(409, 'on-show', `the product ${productID} is on show; withdraw it first`)
    await catalogue.remove(id, productID)
    return { productID }
  })
}
