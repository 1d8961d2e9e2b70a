const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]+$/

/**
 * The identities in a text, in its order: one a line, or one as it is printed, in
 * groups and lines; `age-keygen` puts comments above it.
 *
 * @returns undefined where the text is anything else.
 */
export function identitiesIn(text: string): readonly string[] | undefined {
  const keys = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('')
    .replace(/\s/g, '')
    .toUpperCase()
    .split(/(?=AGE-SECRET-KEY-)/)
  return keys.every((key) => IDENTITY.test(key)) ? keys : undefined
}

/** As `age -i` reads them. */
export function identityLines(identities: readonly string[]): string {
  return identities.map((it) => `${it}\n`).join('')
}
