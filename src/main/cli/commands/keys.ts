import { dirname } from 'node:path'
import { PersonName } from '../../../shared/contract/protection-operations'
import type { EntryContent } from '../../../shared/journal/entry'
import type { CaseFolder } from '../../casefile/case-folder'
import { deviceId } from '../../casefile/device-id'
import { openCaseFolder } from '../../casefile/open-case-folder'
import { unlockCaseFolder } from '../../casefile/unlock-case-folder'
import { expectDocket } from '../open-docket'
import { readOptions, required } from '../read-options'
import type { Command, CommandPorts } from '../run-cli'
import { UsageError } from '../usage-error'

/**
 * `keys FOLDER.docket [--let-in NAME --recipient age1…] [--let-out NAME] [--replace]`: who can open a case beside
 * its owner; let somebody in or out, or give the case a new key with nobody let out.
 */
export const keys: Command = async (args, ports) => {
  const { input, options, flags } = readOptions(args, ['let-in', 'recipient', 'let-out'], ['replace'])
  const path = await expectDocket(required('FOLDER.docket', input))
  const asked = [options['let-in'] !== undefined, options['let-out'] !== undefined, flags.has('replace')]
  if (asked.filter(Boolean).length > 1) {
    throw new UsageError('expected one of --let-in, --let-out and --replace')
  }
  const unlocked = await ports.keys.opening((key) => unlockCaseFolder(path, key))
  const { now, version, scryptFactor } = ports
  // As the app on this computer would write.
  const device = await deviceId(dirname(path))
  const opener = { device, now, version, ...(scryptFactor !== undefined && { scryptFactor }) }
  const folder = await openCaseFolder(unlocked, opener)
  try {
    if (options['let-in'] !== undefined) {
      await letIn(folder, readName('--let-in', options['let-in']), options.recipient)
    }
    if (options['let-out'] !== undefined) {
      await replaceKey(folder, ports, readName('--let-out', options['let-out']))
    }
    if (flags.has('replace')) await replaceKey(folder, ports, undefined)
    const people = await folder.people()
    return { people: people.map(({ name, recipient }) => ({ name, recipient })) }
  } finally {
    await folder.close()
  }
}

async function letIn(folder: CaseFolder, name: string, recipient: string | undefined): Promise<void> {
  await folder.letIn(name, required('--recipient age1…', recipient))
  await note(folder, 'custody.letIn', { object: name })
}

async function replaceKey(
  folder: CaseFolder,
  { keys: reader, tell }: CommandPorts,
  name: string | undefined,
): Promise<void> {
  const person = (await folder.people()).find((it) => it.name === name)
  if (name !== undefined && person === undefined)
    throw new UsageError(`--let-out: nobody is let in as "${name}"`)
  const isBehind = await folder.isBehindPassphrase()
  const passphrase = isBehind ? ((await reader.passphrase()) ?? null) : null
  await folder.replaceKey(passphrase, person?.id)
  await note(folder, person === undefined ? 'custody.keyReplaced' : 'custody.letOut', {
    object: person?.name,
  })
  if (person !== undefined) tell(`what ${person.name} could read before stays readable to them`)
  tell('the case has a new key: print a new recovery sheet, the one before opens it no more')
}

async function note(
  folder: CaseFolder,
  action: EntryContent['action'],
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await folder.append([{ action, subject: { noun: 'case', id: 'case' }, body: { ...body } }])
}

function readName(option: string, name: string): string {
  const parsed = PersonName.safeParse(name)
  if (parsed.success) return parsed.data
  throw new UsageError(`${option}: expected a name of at most 60 characters on one line`)
}
