import { z } from 'zod'
import { FEWEST_CHARACTERS } from './short-text'

/** A rendering of a draft as a file for the owner. */
export const DraftFormat = z.enum(['pdf', 'docx', 'text'])
export type DraftFormat = z.infer<typeof DraftFormat>

/** The most characters that plain text may have, for a web form. */
export const MostCharacters = z.number().int().min(FEWEST_CHARACTERS)
