import type { ProfileItem } from '../domain/accounts'
import { ImError } from '../domain/errors'
import { bodies, text, type Body } from './fields'

/** Reads the fields of a portrait_set. */
export const readProfile = (body: Body): ProfileItem[] =>
  bodies(body, 'ProfileItem').map((item) => {
    const value = item['Value']
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new ImError('badParameter', 'a profile field is a string or a number')
    }
    return { tag: text(item, 'Tag'), value }
  })
