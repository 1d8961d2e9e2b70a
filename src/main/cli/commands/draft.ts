import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { DraftDocument } from '../../../shared/drafting/draft-document'
import { draftPaper } from '../../../shared/drafting/draft-paper'
import { PAPER_KINDS } from '../../../shared/drafting/paper-kinds'
import { plainText } from '../../../shared/drafting/plain-text'
import { writeDurably } from '../../casefile/durable-file'
import { renderDocx } from '../../docx/render-docx'
import { readTemplates } from '../../drafting/read-templates'
import { readLaw } from '../../law/read-law'
import { type Fonts, loadFonts } from '../../pdf/fonts'
import { renderDraft } from '../../pdf/render-draft'
import { checkOutputIsNoSource, checkOutputPlace } from '../check-output-place'
import { readInput } from '../read-input'
import { readChoice, readDay, readOptions, required } from '../read-options'
import type { Command } from '../run-cli'

const FORMATS = ['pdf', 'docx', 'text', 'json'] as const

/** `draft INPUT --document KIND --out FILE`: one paper. */
export const draft: Command = async (args, { resourcesFolder, now, tell }) => {
  const { input, options } = readOptions(args, ['document', 'format', 'day', 'out'] as const)
  const path = required('INPUT, a case.json or a FOLDER.docket', input)
  const kind = readChoice('document', required('--document KIND', options.document), PAPER_KINDS)
  const format = readChoice('format', options.format ?? 'pdf', FORMATS)
  const today = readDay(options.day, now())
  const out = resolve(required('--out FILE', options.out))
  await checkOutputPlace(out)

  const file = await readInput(path, tell)
  await checkOutputIsNoSource(out, [path, ...(await file.paths())])
  const files = await file.files()
  const fonts = await loadFonts()
  const paper = draftPaper({
    kind,
    case: file.case,
    law: await readLaw(resourcesFolder),
    templates: await readTemplates(resourcesFolder),
    today,
    files,
    canPrint: fonts.canPrint,
  })
  for (const { place, text } of paper.warnings) tell(`${place}: ${text}`)

  const { bytes, pages } = await render(paper, format, fonts)
  await writeDurably(out, bytes)
  return {
    file: out,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(pages === undefined ? {} : { pages }),
    gaps: paper.gaps,
    warnings: paper.warnings,
  }
}

async function render(
  paper: DraftDocument,
  format: (typeof FORMATS)[number],
  fonts: Fonts,
): Promise<{ bytes: Uint8Array; pages?: number }> {
  switch (format) {
    case 'pdf':
      return renderDraft(paper, fonts)
    case 'docx':
      return { bytes: await renderDocx(paper) }
    case 'json':
      return { bytes: Buffer.from(`${JSON.stringify(paper, null, 2)}\n`) }
    case 'text':
      return { bytes: Buffer.from(plainText(paper)) }
  }
}
