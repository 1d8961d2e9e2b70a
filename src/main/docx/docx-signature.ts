import { AlignmentType, Paragraph } from 'docx'
import type { Block } from '../../shared/drafting/draft-document'
import { type PageProfile, textWidthPt } from '../pdf/page-profiles'
import { enclosureLabel, RIGHT_OF_DATE, ROOM_ABOVE_SIGNER, signersStartPt } from '../pdf/signature-measures'
import { docxParagraphs } from './docx-paragraph'
import { lines, styleIds, twips } from './docx-styles'

/** The end of a paper: addressee, signers in the right half, date, enclosures; tied together, so that it stays on one page. */
export function docxSignature(
  { addressee, signers, date, enclosures, enclosedFirst }: Extract<Block, { kind: 'signature' }>,
  profile: PageProfile,
): readonly Paragraph[] {
  const { sizePt, pitchPt } = profile.body
  const tied = { keepNext: true, keepLines: true }
  const flush = { ...tied, style: styleIds.flush, alignment: AlignmentType.LEFT }
  const room = lines(profile.body, { before: pitchPt * ROOM_ABOVE_SIGNER })
  const plain = (text: string) => ({ text, gaps: [] })

  const longest = Math.max(0, ...signers.map((signer) => [...signer].length))
  const widthPt = textWidthPt(profile)
  const signersPt = signersStartPt(widthPt, longest, sizePt)
  const signer = { ...flush, indent: { firstLine: 0, left: twips(signersPt) } }
  const bareDate = {
    ...flush,
    alignment: AlignmentType.RIGHT,
    indent: { firstLine: 0, right: twips(RIGHT_OF_DATE * sizePt) },
  }
  const label = enclosureLabel(enclosures[0]?.text)
  const below = { ...flush, indent: { firstLine: 0, left: twips(label.length * sizePt) } }

  const enclosed = enclosures.flatMap((text, index) =>
    docxParagraphs(text, index === 0 ? { ...flush, ...room } : below),
  )

  return [
    ...(addressee === undefined
      ? []
      : [...docxParagraphs(plain(addressee.lead), tied), ...docxParagraphs(addressee, flush)]),
    ...(enclosedFirst === true ? enclosed : []),
    new Paragraph({ ...flush, children: [] }),
    ...signers.flatMap((text, index) =>
      docxParagraphs(plain(text), index === 0 ? signer : { ...signer, ...room }),
    ),
    // 月 and 日 leave room for the hand in front of them.
    ...docxParagraphs(plain(date), { ...(date.includes('：') ? signer : bareDate), ...room }),
    ...(enclosedFirst === true ? [] : enclosed),
    // Something has to follow what is kept with its next; it is as good as nothing.
    new Paragraph({ style: styleIds.flush, spacing: { line: twips(pitchPt / 20) }, children: [] }),
  ]
}
