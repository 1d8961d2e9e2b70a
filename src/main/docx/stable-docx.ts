import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { fontTableXml } from './docx-fonts'

const CONTENT_TYPES = '[Content_Types].xml'

/**
 * The same document without anything that differs from one making to the
 * next: moments, random ids, order and times of the zip's entries. The table
 * of fonts, which the library leaves empty, is put in.
 *
 * @param day - what the document says of when it was made: `2026-11-23`.
 */
export function stableDocx(bytes: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(bytes)
  // The earliest moment a zip can tell, by the local clock, which is the one it is written in.
  const mtime = new Date(1980, 0, 1)
  const ids = new Map<string, string>()
  const stable: Zippable = {}
  for (const name of Object.keys(parts).sort(contentTypesFirst)) {
    const part = parts[name] ?? new Uint8Array()
    const isXml = /\.(?:xml|rels)$/u.test(name)
    const content = isXml ? strToU8(stableXml(name, strFromU8(part), day, ids)) : part
    stable[name] = [content, { mtime, level: 6, os: 0 }]
  }
  return zipSync(stable)
}

function stableXml(name: string, xml: string, day: string, ids: Map<string, string>): string {
  if (name === 'word/fontTable.xml') return fontTableXml()
  const numbered = xml.replace(/\brId([A-Za-z0-9_-]{21})(?=")/gu, (_, random: string) => {
    const known = ids.get(random) ?? `rIdS${ids.size + 1}`
    ids.set(random, known)
    return known
  })
  if (name !== 'docProps/core.xml') return numbered
  return numbered
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>')
}

function contentTypesFirst(a: string, b: string): number {
  if (a === CONTENT_TYPES) return -1
  if (b === CONTENT_TYPES) return 1
  return a < b ? -1 : 1
}
