import { basename, resolve } from 'node:path'
import type { DraftDocument, Warning } from '../../../shared/drafting/draft-document'
import { DraftFormat, MostCharacters } from '../../../shared/drafting/draft-format'
import { draftPaper } from '../../../shared/drafting/draft-paper'
import { MaskMode } from '../../../shared/drafting/masking-rules'
import { PAPER_KINDS, type PaperKind } from '../../../shared/drafting/paper-kinds'
import { hasLayout, PaperLayout } from '../../../shared/drafting/paper-layouts'
import { FEWEST_CHARACTERS } from '../../../shared/drafting/short-text'
import type { SharedWording } from '../../../shared/drafting/template'
import { writeDurably } from '../../casefile/durable-file'
import { sha256 } from '../../casefile/sha256'
import { paperFile } from '../../drafting/paper-file'
import { readTemplates } from '../../drafting/read-templates'
import { readLaw } from '../../law/read-law'
import { type Fonts, loadFonts } from '../../pdf/fonts'
import { renderDraft } from '../../pdf/render-draft'
import { checkOutputIsNoSource, checkOutputPlace } from '../check-output-place'
import { readInput } from '../read-input'
import { readChoice, readDay, readOptions, required } from '../read-options'
import type { Command } from '../run-cli'
import { UsageError } from '../usage-error'

const FORMATS = [...DraftFormat.options, 'json'] as const

/** `draft INPUT --document KIND --out FILE`: one paper. */
export const draft: Command = async (args, ports) => {
  const { resourcesFolder, now, tell } = ports
  const { input, options } = readOptions(args, [
    'document',
    'layout',
    'format',
    'day',
    'mask',
    'max-chars',
    'out',
  ] as const)
  const path = required('INPUT, a case.json or a FOLDER.docket', input)
  const kind = readChoice('document', required('--document KIND', options.document), PAPER_KINDS)
  const layout = readLayout(options.layout, kind)
  const format = readChoice('format', options.format ?? 'pdf', FORMATS)
  const mask = readChoice('mask', options.mask ?? 'none', MaskMode.options)
  const mostCharacters = readMostCharacters(options['max-chars'], format)
  const today = readDay(options.day, now())
  const out = resolve(required('--out FILE', options.out))
  await checkOutputPlace(out)

  const file = await readInput(path, ports)
  await checkOutputIsNoSource(out, [path, ...(await file.paths())])
  // The disk reads the faces while the rest is read and checked.
  const [fonts, files, templates, law] = await Promise.all([
    loadFonts(),
    file.files(),
    readTemplates(resourcesFolder),
    readLaw(resourcesFolder),
  ])
  const paper = draftPaper({
    kind,
    layout,
    case: file.case,
    law,
    templates,
    mask,
    overrides: file.overrides,
    today,
    files,
    canPrint: fonts.canPrint,
  })
  const { bytes, pages, shortened } = await render(paper, format, fonts, templates.shared, mostCharacters)
  const warnings = [...paper.warnings, ...shortened]
  for (const { place, text } of warnings) tell(`${place}: ${text}`)
  await writeDurably(out, bytes)
  if (file.docket !== undefined) {
    const told = {
      object: basename(out),
      after: sha256(bytes),
      ...(paper.masked === true && { masked: true }),
    }
    const { noteExport } = await import('../note-export')
    await noteExport(file.docket, told, ports)
  }
  return {
    file: out,
    sha256: sha256(bytes),
    ...(pages === undefined ? {} : { pages }),
    gaps: paper.gaps,
    warnings,
  }
}

/** @throws UsageError for a layout that there is none of, or that this paper is not made in. */
function readLayout(value: string | undefined, kind: PaperKind): PaperLayout {
  const layout = readChoice('layout', value ?? 'narrative', PaperLayout.options)
  if (hasLayout(kind, layout)) return layout
  throw new UsageError(`--layout ${layout}: ${kind} is made only as narrative`)
}

/** @throws UsageError for a number that is none, is too small, or belongs to no plain text. */
function readMostCharacters(value: string | undefined, format: (typeof FORMATS)[number]): number | undefined {
  if (value === undefined) return undefined
  if (format !== 'text') throw new UsageError('--max-chars: expected only with --format text')
  const parsed = MostCharacters.safeParse(/^\d+$/.test(value) ? Number(value) : undefined)
  if (!parsed.success) {
    throw new UsageError(
      `--max-chars: expected a whole number from ${FEWEST_CHARACTERS} up, found "${value}"`,
    )
  }
  return parsed.data
}

interface RenderedPaper {
  readonly bytes: Uint8Array
  readonly pages?: number
  /** What was left out of it to keep it short. */
  readonly shortened: readonly Warning[]
}

async function render(
  paper: DraftDocument,
  format: (typeof FORMATS)[number],
  fonts: Fonts,
  wording: SharedWording,
  mostCharacters: number | undefined,
): Promise<RenderedPaper> {
  switch (format) {
    case 'pdf':
      return { ...(await renderDraft(paper, fonts)), shortened: [] }
    case 'json':
      return { bytes: Buffer.from(`${JSON.stringify(paper, null, 2)}\n`), shortened: [] }
    case 'docx':
    case 'text': {
      const { bytes, warnings } = await paperFile(paper, format, wording, mostCharacters)
      return { bytes, shortened: warnings }
    }
  }
}
