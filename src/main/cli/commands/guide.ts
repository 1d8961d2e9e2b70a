import { basename, resolve } from 'node:path'
import { PAPER_KINDS } from '../../../shared/drafting/paper-kinds'
import { writeDurably } from '../../casefile/durable-file'
import { sha256 } from '../../casefile/sha256'
import { readGuides, readGuideWording } from '../../drafting/read-guides'
import { readTemplates } from '../../drafting/read-templates'
import { drawGuide } from '../../guide/draw-guide'
import { readLaw } from '../../law/read-law'
import { loadFonts } from '../../pdf/fonts'
import { checkOutputIsNoSource, checkOutputPlace } from '../check-output-place'
import { readInput } from '../read-input'
import { readChoice, readDay, readOptions, required } from '../read-options'
import type { Command } from '../run-cli'

/** `guide INPUT [--document KIND] --out FILE`: where printed papers go and what to expect, as PDF to take along. */
export const guide: Command = async (args, ports) => {
  const { resourcesFolder, now } = ports
  const { input, options } = readOptions(args, ['document', 'day', 'out'] as const)
  const path = required('INPUT, a case.json or a FOLDER.docket', input)
  const document =
    options.document === undefined ? undefined : readChoice('document', options.document, PAPER_KINDS)
  const day = readDay(options.day, now())
  const out = resolve(required('--out FILE', options.out))
  await checkOutputPlace(out)

  const file = await readInput(path, ports)
  await checkOutputIsNoSource(out, [path, ...(await file.paths())])
  const [guides, wording, { catalogue }, { shared }, fonts] = await Promise.all([
    readGuides(resourcesFolder),
    readGuideWording(resourcesFolder),
    readLaw(resourcesFolder),
    readTemplates(resourcesFolder),
    loadFonts(),
  ])
  const drawn = await drawGuide(
    { case: file.case, day, document },
    { guides, wording, catalogue, shared, fonts },
  )
  await writeDurably(out, drawn.bytes)
  const after = sha256(drawn.bytes)
  if (file.docket !== undefined) {
    const { noteExport } = await import('../note-export')
    await noteExport(file.docket, { object: basename(out), after }, ports)
  }
  return { file: out, sha256: after, pages: drawn.pages }
}
