/** Enough of a paragraph to know it again, on one line. */
export function opening(text: string, most = 24): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('')}…`
}
