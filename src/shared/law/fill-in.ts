/** Put a value in the place of `{name}`, letter for letter: a `$&` in it is text, and a `{name}` in it stays. */
export function fillIn(sentence: string, name: string, value: string): string {
  return sentence.replaceAll(`{${name}}`, () => value)
}
