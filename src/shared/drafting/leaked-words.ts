import type { DataType, Incident } from '../domain/incident'
import type { PaperFacts } from './paper-facts'
import { words } from './say'

/** Kinds of information that leaked: 姓氏 and not 姓名 where no more than the surname was known. */
export function leakedWords(facts: PaperFacts, incident: Incident, codes: readonly DataType[]): string {
  const part = facts.wording.words.dataTypePart?.name
  return codes
    .map((code) =>
      code === 'name' &&
      part !== undefined &&
      isSurnameOnly(incident, part, words(facts.wording, 'dataType', [code]))
        ? part
        : words(facts.wording, 'dataType', [code]),
    )
    .join('、')
}

/** The compared values show it, or the account speaks of the surname and nowhere of the name. */
function isSurnameOnly({ leakedFields, account = '' }: Incident, part: string, whole: string): boolean {
  const row = leakedFields.find(({ field, leaked }) => field === 'name' && (leaked ?? '') !== '')
  if (row !== undefined) {
    const { gave = '', leaked = '', match } = row
    const isCutOff = gave !== '' && !leaked.includes(gave) && leaked.startsWith([...gave][0] ?? '')
    return match !== 'same' && (leaked.includes(part) || isCutOff)
  }
  return account.includes(part) && !account.includes(whole)
}
