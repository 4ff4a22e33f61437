const paths = {
  window: 'M9 4H4v12h12v-5M12 3h5v5M17 3l-7 7',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
} as const

const SVG = 'http://www.w3.org/2000/svg'

/** A small line drawing in the colour of its text. */
export function icon(name: keyof typeof paths): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  const path = document.createElementNS(SVG, 'path')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
