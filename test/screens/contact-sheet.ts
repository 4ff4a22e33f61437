/** One picture: a state, in a language, at a width. */
export interface Picture {
  readonly state: string
  readonly language: string
  readonly width: number
}

/** Where a picture is kept. */
export const fileOf = ({ state, language, width }: Picture) => `${state}-${language}-${width}.png`

/** A page with all pictures, a row for each state. */
export function contactSheet(pictures: readonly Picture[]): string {
  const rows = [...new Set(pictures.map(({ state }) => state))].map((state) => {
    const own = pictures.filter((picture) => picture.state === state).map(fileOf)
    const images = own.map((file) => `<a href="${file}"><img src="${file}" alt="${file}"></a>`)
    return `<h2>${state}</h2><p>${images.join('')}</p>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>body{font:14px sans-serif;background:#eee}p{display:flex;gap:12px}img{height:640px}</style>
${rows.join('\n')}
`
}
