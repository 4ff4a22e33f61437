const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#07c160"/></svg>',
  )

/** The HTML page: the runtime, the definition of the Mini Program, its scripts; `watch` makes it listen for builds. */
export const pageHtml = (mount: string, watch: boolean): string => `<!doctype html>
<html lang="en"${watch ? ` data-watch="${mount}__preview/events"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Mini Program</title>
<link rel="icon" href="${icon}">
</head>
<body>
<script src="${mount}__preview/runtime.js"></script>
<script src="${mount}__preview/definition.js"></script>
<script src="${mount}__preview/scripts.js"></script>
</body>
</html>
`
