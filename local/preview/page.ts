const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#07c160"/></svg>',
  )

const page = (mount: string, watch: boolean, body: string): string => `<!doctype html>
<html lang="en"${watch ? ` data-watch="${mount}__preview/events"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Mini Program</title>
<link rel="icon" href="${icon}">
</head>
<body>
${body}
</body>
</html>
`

const phoneScripts = ['runtime.js', 'definition.js', 'scripts.js']

/** A phone: the runtime, the definition of the Mini Program, its scripts; `watch` makes it listen for builds. */
export const phoneHtml = (mount: string, watch: boolean): string =>
  page(
    mount,
    watch,
    phoneScripts.map((name) => `<script src="${mount}__preview/${name}"></script>`).join('\n'),
  )

/** The door: the stage in a desktop window, a phone in a narrow one or in a frame. */
export const doorHtml = (mount: string, watch: boolean): string =>
  page(
    mount,
    watch,
    `<script>
const scripts = top === window && innerWidth >= 900 ? ['stage.js'] : ${JSON.stringify(phoneScripts)}
for (const name of scripts) {
  const script = document.createElement('script')
  document.body.append(Object.assign(script, { async: false, src: '${mount}__preview/' + name }))
}
</script>`,
  )
