import type { Manifest, Unit } from '../manifest'

let manifest: Manifest | undefined
const units = new Map<string, Unit>()

/** Keeps what the Mini Program consists of; called once, before anything of it runs. */
export function setManifest(value: Manifest): void {
  manifest = value
  for (const unit of value.units) units.set(unit.id, unit)
}

/** What the running Mini Program consists of. */
export function getManifest(): Manifest {
  if (!manifest) throw new Error('no Mini Program was defined')
  return manifest
}

/** A page or component by id. */
export const getUnit = (id: string): Unit | undefined => units.get(id)

/** Settings of a page: its own JSON over the window settings of app.json. */
export const pageConfig = (id: string) => ({ ...getManifest().window, ...getUnit(id)?.config })

/** URL of a picture, sound or clip as written in a template of the given unit. */
export function assetUrl(source: string, unitId: string): string {
  if (!source || /^(?:[a-z]+:|\/\/)/i.test(source)) return source
  const { pathname } = new URL(source, `http://root/${unitId}`)
  return getManifest().mount + pathname.slice(1)
}
