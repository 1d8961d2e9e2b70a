import { resolve } from 'node:path'
import { buildCaseFolder } from '../../casefile/case-folders'
import { readCaseFile } from '../../casefile/read-case-file'
import { importCaseFile } from '../../evidence/import-case-file'
import { makeOutputFolder } from '../output-folder'
import { readOptions, required } from '../read-options'
import type { Command } from '../run-cli'
import { UsageError } from '../usage-error'

/** The journal of a case that the command line made; the app on a computer has its own beside it. */
const DEVICE = 'cli'

/** `create FOLDER.docket --from case.json [--no-passphrase]`: take a portable case into a sealed folder. */
export const create: Command = async (args, { version, now, scryptFactor, keys }) => {
  const { input, options, flags } = readOptions(args, ['from'] as const, ['no-passphrase'] as const)
  const path = resolve(required('FOLDER.docket', input))
  if (!path.endsWith('.docket')) throw new UsageError(`expected a name that ends in .docket, found "${path}"`)
  const passphrase = flags.has('no-passphrase') ? null : await keys.newPassphrase()
  const file = await readCaseFile(required('--from case.json', options.from))

  return makeOutputFolder('FOLDER.docket', path, async (building) => {
    const opener = { device: DEVICE, now, version, ...(scryptFactor !== undefined && { scryptFactor }) }
    let entries = 0
    const caseId = await buildCaseFolder(building, passphrase, opener, async (folder) => {
      await importCaseFile(folder, file, now)
      entries = folder.readEntries().length
    })
    return { caseId, entries, evidence: file.case.evidence.length }
  })
}
