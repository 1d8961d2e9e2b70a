/** A block of a CMap may have at most this many entries. Source: Adobe Technical Note 5014. */
const LARGEST_BLOCK = 100

/**
 * The CMap that turns the codes 1, 2, 3 … of an embedded face back into text,
 * for copying and searching.
 *
 * @param texts - the text of each code, from code 1 on.
 */
export function toUnicodeMap(texts: readonly string[]): string {
  const entries = texts.map((text, index) => `<${hex(index + 1)}> <${utf16Hex(text)}>`)
  const blocks: string[] = []
  for (let start = 0; start < entries.length; start += LARGEST_BLOCK) {
    const block = entries.slice(start, start + LARGEST_BLOCK)
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar')
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

/** UTF-16 as hex digits, the way PDF writes text in < >. */
export function utf16Hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}
