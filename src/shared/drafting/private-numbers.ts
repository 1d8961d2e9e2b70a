import { isBankCardNumber } from '../domain/check-digits'
import { numbersIn, withoutBlanks } from './mask-text'

/** A birth date where an identity number has it. */
const BORN = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u

/**
 * Numbers and addresses in a sentence by which a person is found: mobile and
 * identity numbers, bank cards, e-mail. A long number that is neither an
 * identity number nor a card, such as an order's, is none.
 */
export function privateNumbers(text: string): readonly string[] {
  return numbersIn(text).flatMap(({ kind, found }) => {
    const plain = withoutBlanks(found.normalize('NFKC'))
    if (kind === 'idNumber' && !BORN.test(plain)) return isBankCardNumber(plain) ? [found] : []
    if (kind === 'card' && !isBankCardNumber(plain)) return []
    return [found]
  })
}
