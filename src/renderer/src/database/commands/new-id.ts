const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A new id of the case format, easy to tell apart and to read aloud: `i-7kq3mzw2pd`. */
export function newId(prefix: 'p' | 'i' | 'f'): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  return `${prefix}-${[...random].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`
}
