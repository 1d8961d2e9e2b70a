import type { Block, DraftText } from './draft-document'
import type { PaperFacts } from './paper-facts'
import { say, sayShared } from './say'
import type { Template } from './template'

/** The closing of a paper. Signature and date stay blank for wet ink; a guardian signs for a child and says how they are related. */
export function signature(
  facts: PaperFacts,
  template: Template,
  it: {
    readonly addressee?: DraftText
    /** Phrase of the template that names who signs. */
    readonly signer: string
    readonly enclosures: readonly DraftText[]
    /** 附 stands above the signers, as in the courts' sample; absent = below the date. */
    readonly enclosedFirst?: boolean
  },
): Block {
  const signers = [say(template, it.signer)]
  if (
    facts.case.representative?.authority === 'guardian' &&
    template.phrases['signer.guardian'] !== undefined
  ) {
    signers.push(say(template, 'signer.guardian'), sayShared(facts.wording, 'signer.relation'))
  }
  const { addressee } = it
  return {
    kind: 'signature',
    ...(addressee === undefined
      ? {}
      : { addressee: { lead: say(template, 'lead').text, text: addressee.text, gaps: addressee.gaps } }),
    signers: signers.map(({ text }) => text),
    date: say(template, 'date').text,
    enclosures: [...it.enclosures],
    ...(it.enclosedFirst === true ? { enclosedFirst: true } : {}),
    sources: [...signers.flatMap(({ sources }) => sources), ...(addressee?.sources ?? [])],
  }
}
