/** Words that deny what follows them: 没有侵入 says nothing about an intrusion. */
const DENIALS = ['未', '没', '无', '不是', '并非', '否认']
const DENIAL_REACH = 8

/**
 * The first of the words that a text uses without denying it. A mention is a
 * hint for sorting, never proof: it decides what is asked, not what is shown.
 */
export function findMention(text: string | undefined, words: readonly string[]): string | undefined {
  if (text === undefined) return undefined
  return words.find((word) => {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      const before =
        text
          .slice(Math.max(0, at - DENIAL_REACH), at)
          .split(/[，。；！？,;\s]/u)
          .at(-1) ?? ''
      if (!DENIALS.some((denial) => before.includes(denial))) return true
    }
    return false
  })
}
