import { z } from 'zod'
import { Case } from '../../../shared/domain/case'
import { DraftDocument } from '../../../shared/drafting/draft-document'
import { LawAnswer } from '../../../shared/law/law-answer'
import { readChoice, readOptions } from '../read-options'
import type { Command } from '../run-cli'

const schemas = { case: Case, law: LawAnswer, draft: DraftDocument }

/** `schema [case|law|draft]`: JSON Schema, made from the zod schema that the app itself uses. */
export const schema: Command = async (args) => {
  const { input = 'case' } = readOptions(args, [])
  const name = readChoice('schema', input, ['case', 'law', 'draft'] as const)
  return z.toJSONSchema(schemas[name], { io: name === 'case' ? 'input' : 'output' })
}
