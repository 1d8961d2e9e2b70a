// node with-chromium.mjs DRAFT.json OUT.pdf: the browser's print-to-PDF, browser and all started for it.
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { launchChromium } from './launch-chromium.mjs'
import { fontFiles, isGroup, page, readPieces } from './read-draft.mjs'

const [draft, out] = process.argv.slice(2)
const html = pageOf(readPieces(draft))
// The bundled browser opens no files, so page and faces come from here.
const server = createServer(({ url }, response) => {
  const face = fontFiles[url.slice(1)]
  if (face === undefined) response.setHeader('Content-Type', 'text/html').end(html)
  else createReadStream(face).pipe(response)
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await launchChromium()
try {
  const tab = await browser.newPage()
  await tab.goto(`http://127.0.0.1:${server.address().port}/`)
  await tab.evaluate('document.fonts.ready')
  await tab.pdf({
    path: out,
    width: `${page.size[0] / 72}in`,
    height: `${page.size[1] / 72}in`,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="width: 100%; text-align: center; font-size: 14pt">— <span class="pageNumber"></span> —</div>',
    margin: Object.fromEntries(
      Object.entries(page.margin).map(([side, points]) => [side, `${points / 72}in`]),
    ),
  })
} finally {
  await browser.close()
  server.close()
}

function pageOf(pieces) {
  const faces = Object.keys(fontFiles).map(
    (name) => `@font-face { font-family: ${name}; src: url(/${name}) }`,
  )
  const type = ({ size, pitch }, face) => `font: ${size}pt/${pitch}pt ${face}`
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title><style>${faces.join('\n')}
p, h1, h2 { margin: 0; text-align: justify; ${type(page.body, 'text')} }
h1 { text-align: center; ${type(page.title, 'title')} } h2 { ${type(page.body, 'heading')} }
.body { text-indent: 2em } table { border-collapse: collapse; width: 100%; table-layout: fixed; ${type(page.table, 'text')} }
td, th { border: 0.5pt solid; padding: 4pt; overflow-wrap: anywhere; font-weight: normal } tr { break-inside: avoid }
</style>${pieces.map(elementOf).join('\n')}</html>`
}

function elementOf({ kind, text, weights, rows }) {
  if (kind !== 'table') {
    const tag = { title: 'h1', heading: 'h2' }[kind] ?? 'p'
    return `<${tag} class="${kind}">${escaped(text)}</${tag}>`
  }
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const columns = weights.map((weight) => `<col style="width: ${(100 * weight) / sum}%">`).join('')
  const [head = [], ...others] = rows
  return `<table><colgroup>${columns}</colgroup><thead>${rowOf(head, 'th')}</thead>${others
    .map((row) => rowOf(row, 'td', isGroup(row, weights) ? ` colspan="${weights.length}"` : ''))
    .join('')}</table>`
}

function rowOf(row, tag, attributes = '') {
  return `<tr>${row.map((text) => `<${tag}${attributes}>${escaped(text)}</${tag}>`).join('')}</tr>`
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
