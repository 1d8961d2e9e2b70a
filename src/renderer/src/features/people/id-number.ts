import { isIdNumberConsistent } from '../../../../shared/domain/check-digits'

export const RESIDENT_ID = '居民身份证'

/** The papers that people in China identify themselves with, as a paper names them. */
export const ID_TYPES = [
  RESIDENT_ID,
  '护照',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '港澳台居民居住证',
  '外国人永久居留身份证',
] as const

const RESIDENT_ID_LENGTH = 18

/** What is worth a second look at a number; only that of a 居民身份证 can be told. */
export function idNumberDoubt(
  idType: string | undefined,
  idNumber: string | undefined,
): 'length' | 'digit' | undefined {
  if (idNumber === undefined || (idType ?? RESIDENT_ID) !== RESIDENT_ID) return undefined
  if (idNumber.trim().length !== RESIDENT_ID_LENGTH) return 'length'
  return isIdNumberConsistent(idNumber) ? undefined : 'digit'
}
