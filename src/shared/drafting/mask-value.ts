/** How a value is hidden: as people in China know it from bank slips and parcels. */
export type MaskedKind = 'idNumber' | 'phone' | 'email' | 'address' | 'card' | 'name' | 'account'

const STAR = '*'

/** Up to the county or district; what is smaller leads to a door. */
const DISTRICT = /^.*?(?:自治县|自治旗|新区|开发区|县|区|旗)/u
const CITY = /^.*?(?:省|市|自治区|盟|州)/u

/** The value with so much hidden that it can be recognised by who knows it, and found out by nobody. */
export function maskValue(kind: MaskedKind, value: string): string {
  const text = value.trim()
  switch (kind) {
    case 'idNumber':
      return keepEnds(text, 3, 4)
    case 'phone':
      return keepEnds(text, 3, 4)
    case 'card':
      return keepEnds(text, 4, 4)
    case 'account':
      return keepEnds(text, 1, 0)
    case 'name':
      return keepEnds(text, 1, 0)
    case 'email': {
      const [local = '', domain] = text.split('@')
      return domain === undefined ? keepEnds(text, 1, 0) : `${keepEnds(local, 1, 0)}@${domain}`
    }
    case 'address': {
      const kept = (DISTRICT.exec(text) ?? CITY.exec(text))?.[0] ?? ''
      return kept.length < text.length ? `${kept}${STAR.repeat(4)}` : text
    }
  }
}

/** The first and the last characters; of a short value fewer, so that a third at least is hidden, as in 139****1111. */
function keepEnds(text: string, start: number, end: number): string {
  const characters = [...text]
  const shown = Math.floor((characters.length * 2) / 3)
  const first = Math.min(start, Math.ceil(shown / 2))
  const last = Math.min(end, shown - first)
  const hidden = characters.length - first - last
  return `${characters.slice(0, first).join('')}${STAR.repeat(hidden)}${last === 0 ? '' : characters.slice(-last).join('')}`
}
