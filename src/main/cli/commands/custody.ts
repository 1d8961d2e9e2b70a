import { basename, dirname, resolve } from 'node:path'
import { deviceId } from '../../casefile/device-id'
import { writeDurably } from '../../casefile/durable-file'
import { sha256 } from '../../casefile/sha256'
import { custodyFacts } from '../../custody/custody-facts'
import { readCustodyWording } from '../../custody/custody-wording'
import { drawCustodyPage } from '../../custody/draw-custody-page'
import { loadFonts } from '../../pdf/fonts'
import { checkOutputIsNoSource, checkOutputPlace } from '../check-output-place'
import { noteExport } from '../note-export'
import { openDocket } from '../open-docket'
import { filesIn } from '../read-docket-input'
import { readDay, readOptions, required } from '../read-options'
import type { Command } from '../run-cli'
import { UsageError } from '../usage-error'

/** `custody FOLDER.docket [--evidence ID] --out FILE`: who did what to the originals, as PDF to print. */
export const custody: Command = async (args, ports) => {
  const { input, options } = readOptions(args, ['evidence', 'day', 'out'] as const)
  const path = required('FOLDER.docket', input)
  const day = readDay(options.day, ports.now())
  const out = resolve(required('--out FILE', options.out))
  await checkOutputPlace(out)

  const { entries, records, unlocked } = await openDocket(path, ports.keys)
  await checkOutputIsNoSource(out, await filesIn(path))
  const { evidence: evidenceId } = options
  const aside = records.trashed.filter(({ noun }) => noun === 'evidence').map(({ record }) => record)
  if (evidenceId !== undefined && ![...records.evidence, ...aside].some(({ id }) => id === evidenceId)) {
    throw new UsageError(`--evidence: no evidence "${evidenceId}" in this case`)
  }
  const { caseId } = unlocked.docket
  const device = await deviceId(dirname(unlocked.path))
  const facts = custodyFacts({ caseId, entries, device, day, evidenceId })
  const wording = await readCustodyWording(ports.resourcesFolder)
  const { bytes, pages } = await drawCustodyPage(facts, wording, await loadFonts())
  await writeDurably(out, bytes)
  const items = evidenceId === undefined ? [] : [evidenceId]
  await noteExport(unlocked, { object: basename(out), after: sha256(bytes), items }, ports)
  return { file: out, sha256: sha256(bytes), pages, records: facts.rows.length }
}
