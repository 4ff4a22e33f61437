import { visible } from '../visible'
import type { ImApp } from './rest'

/** The administrator that every IM app has from the start, whoever else is one. */
const BUILT_IN = 'administrator'

/** Whether a userID is that of an administrator of the IM app, or is read as such. */
export type IsAdmin = (userID: string) => boolean

/** Names that differ in case, width or what nobody sees are taken for the same: the careful answer, whatever the IM does. */
const alike = (userID: string) => visible(userID.normalize('NFKC')).toLowerCase()

/** Knows the administrators of an IM app. */
export function adminsOf({ admin, otherAdmins = [] }: Pick<ImApp, 'admin' | 'otherAdmins'>): IsAdmin {
  const admins = new Set([BUILT_IN, admin, ...otherAdmins].map(alike))
  return (userID) => admins.has(alike(userID))
}
