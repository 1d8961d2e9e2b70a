import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { byteRoutes } from '../../src/shared/contract/byte-routes'
import { hostContract, type OperationName } from '../../src/shared/contract/host-contract'
import type { EntryContent } from '../../src/shared/journal/entry'
import { anOpener } from '../helpers/host/a-case-folder'
import { aHostWithCase } from '../helpers/host/a-host'

type Desk = Awaited<ReturnType<typeof aHostWithCase>> & {
  /** The folder of the case, which lies open. */
  readonly path: string
  upload(content: string): Promise<string>
}

interface Provocation {
  readonly operation: OperationName
  readonly code: string
  readonly input: Readonly<Record<string, unknown>>
  /** Bring the failure about. @returns what the input needs of it. */
  readonly before?: (desk: Desk) => Promise<unknown>
}

/** The public key of somebody. */
const aRecipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'

/** Fields beside `caseId` with which each operation of an open case is understood. */
const ofCase = {
  'record.put': { noun: 'incident', id: 'i1', body: { title: '短信' } },
  'record.trash': { noun: 'incident', id: 'i1' },
  'record.restore': { noun: 'incident', id: 'i1' },
  'evidence.import': { uploadId: 'u1', originalName: 'a.txt' },
  'evidence.verify': { evidenceId: 'e1' },
  'evidence.erase': { evidenceId: 'e1' },
  'law.evaluate': {},
  'draft.render': { document: 'police-report' },
  'draft.check': { document: 'police-report' },
  'draft.export': { draftId: 'd1' },
  'case.stay': {},
  'case.condition': {},
  'case.stateCode': {},
  'case.protection': {},
  'case.changePassphrase': { current: null, next: null },
  'case.people': {},
  'case.letIn': { name: '张律师', recipient: aRecipient },
  'case.replaceKey': { current: null },
  'key.remember': {},
  'backup.describe': {},
  'backup.setFolder': { folder: null },
  'backup.run': {},
  'backup.drill': {},
  'custody.read': {},
  'case.history': {},
  'case.undo': {},
  'case.redo': {},
} as const
const operationsOfCase = Object.keys(ofCase) as (keyof typeof ofCase)[]

/** Shown where there is a disk that is full or refuses, or with shipped data that is wrong. */
const SHOWN_ELSEWHERE = [
  'disk-full',
  'wording-invalid',
  // `old-bugs/entries-written-where-the-case-had-been.test.ts` moves folders away while they are open.
  'case-moved',
  // `passphrase.test.ts` and `sealed-case.test.ts` put a passphrase before a case.
  'passphrase-needed',
  'passphrase-wrong',
  'case.changePassphrase case-damaged',
  'case.changePassphrase disk-refused',
  // `case-people.test.ts` asks a case of format 0, and opens one with a key that was replaced.
  'case-unsealed',
  'key-replaced',
  // `remembered-keys.test.ts` has a key store; a key that is remembered opens the case as `case.open` does.
  ...['case-not-found', 'case-locked', 'case-too-new', 'case-damaged', 'disk-refused'].map(
    (code) => `key.unlock ${code}`,
  ),
  'key.remember disk-refused',
  'key.forget disk-refused',
  // It opens the case as `case.open` does, and shuts it as `case.close` does.
  ...['case-not-found', 'case-locked', 'case-too-new', 'case-damaged', 'disk-refused'].map(
    (code) => `case.unlock ${code}`,
  ),
  'case.lock disk-refused',
  // `backups.test.ts` damages a backup, and takes the disk away from one.
  'backup-damaged',
  'backup.setFolder disk-refused',
  'backup.run disk-refused',
  // `restores.test.ts` restores into places where it cannot.
  ...['backup-gone', 'case-too-new', 'case-locked', 'disk-refused'].map((code) => `backup.restore ${code}`),
]

const anIncident: EntryContent = put('incident', 'i1', { title: '短信' })

function put(noun: EntryContent['subject']['noun'], id: string, body: Record<string, unknown>): EntryContent {
  return { action: 'record.put', subject: { noun, id }, body }
}

/** Entries as another device might have written them: nothing checks them. */
const withEntries = (...contents: readonly EntryContent[]) =>
  async function before({ path, call, caseId }: Desk): Promise<void> {
    await call('case.close', { caseId })
    const folder = await openCaseFolder(await unlockCaseFolder(path), { ...anOpener, device: 'phone' })
    await folder.append(contents)
    await folder.close()
    await call('case.open', { caseId })
  }

/** Evidence that another device put aside and erased. */
const withErased = withEntries(
  { ...put('evidence', 'e1', { title: '截图', kind: 'screenshot' }), action: 'evidence.stored' },
  { action: 'record.trash', subject: { noun: 'evidence', id: 'e1' }, body: {} },
  { action: 'custody.erased', subject: { noun: 'evidence', id: 'e1' }, body: {} },
)

/** A file where a folder should be: a disk that refuses, also for an administrator. */
const fileAt = (...parts: readonly string[]) =>
  async function before({ path }: Desk): Promise<void> {
    await rm(join(path, ...parts), { recursive: true, force: true })
    await writeFile(join(path, ...parts), '')
  }

/** An incident that was changed, so that its change can be undone; for a redo it has been. */
const anEdit =
  (operation: 'case.undo' | 'case.redo') =>
  async ({ call, caseId }: Desk): Promise<void> => {
    await call('record.put', { caseId, ...ofCase['record.put'] })
    await call('record.put', { caseId, ...ofCase['record.put'], body: { title: '来电' } })
    if (operation === 'case.redo') await call('case.undo', { caseId })
  }

async function anUpload({ upload }: Desk): Promise<Readonly<Record<string, unknown>>> {
  return { uploadId: await upload('证据') }
}

async function anImport(desk: Desk): Promise<Readonly<Record<string, unknown>>> {
  const { caseId } = desk
  const uploadId = await desk.upload('证据')
  const { id } = await desk.call('evidence.import', { caseId, uploadId, originalName: 'a.txt' })
  return { evidenceId: id }
}

async function aDraft(desk: Desk): Promise<Readonly<Record<string, unknown>>> {
  const { caseId } = desk
  await desk.call('record.put', { caseId, ...ofCase['record.put'] })
  const { draftId } = await desk.call('draft.render', { caseId, document: 'evidence-list' })
  return { draftId }
}

const closed =
  (change: (desk: Desk) => Promise<void>) =>
  async (desk: Desk): Promise<void> => {
    await desk.call('case.close', { caseId: desk.caseId })
    await change(desk)
  }

const provocations: readonly Provocation[] = [
  ...(['case.list', 'case.create', 'case.createSample'] as const).map((operation) => ({
    operation,
    code: 'disk-refused',
    input: operation === 'case.create' ? { title: 'x', passphrase: null } : {},
    before: async ({ dataFolder }: Desk) => {
      await rm(dataFolder, { recursive: true })
      await writeFile(dataFolder, '')
    },
  })),
  { operation: 'case.open', code: 'case-not-found', input: { caseId: 'nobody' } },
  ...(
    [
      [
        'case-locked',
        async ({ path }) => {
          const openedAt = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '')
          const lock = { host: `not ${hostname()}`, pid: 1, processStart: '', openedAt }
          await writeFile(join(path, 'lock'), JSON.stringify(lock))
        },
      ],
      [
        'case-too-new',
        async ({ path }) => {
          const docket = await readFile(join(path, 'docket.json'), 'utf8')
          await writeFile(join(path, 'docket.json'), docket.replace(/leak-docket\/\d/, 'leak-docket/9'))
        },
      ],
      ['case-damaged', async ({ path }) => writeFile(join(path, 'identity.txt'), 'x')],
      ['disk-refused', fileAt('journal')],
    ] as readonly [string, (desk: Desk) => Promise<void>][]
  ).map(([code, change]) => ({
    operation: 'case.open' as const,
    code,
    input: {},
    before: closed(change),
  })),
  {
    operation: 'case.close',
    code: 'disk-refused',
    input: {},
    // What was put in its place without an entry has to go, and cannot.
    before: async (desk) => {
      const input = { ...ofCase['evidence.import'], ...(await anUpload(desk)), caseId: desk.caseId }
      const journal = join(desk.path, 'journal')
      await rename(journal, join(desk.path, 'kept'))
      await fileAt('journal')(desk)
      await desk.dispatch({ operation: 'evidence.import', input })
      await rm(journal)
      await rename(join(desk.path, 'kept'), journal)
      await fileAt('evidence')(desk)
    },
  },
  ...operationsOfCase.flatMap((operation): Provocation[] => [
    { operation, code: 'case-not-found', input: { ...ofCase[operation], caseId: 'nobody' } },
    {
      operation,
      code: 'case-closed',
      input: ofCase[operation],
      before: async ({ call, caseId }) => void (await call('case.close', { caseId })),
    },
  ]),
  {
    operation: 'record.put',
    code: 'record-invalid',
    input: { ...ofCase['record.put'], body: { title: '' } },
  },
  {
    operation: 'record.restore',
    code: 'record-invalid',
    input: { noun: 'party', id: 'p0' },
    before: withEntries(
      put('party', 'p0', { kind: 'person', standing: 'complainant' }),
      { action: 'record.trash', subject: { noun: 'party', id: 'p0' }, body: {} },
      put('party', 'p1', { kind: 'person', standing: 'complainant' }),
    ),
  },
  ...(['case.undo', 'case.redo'] as const).flatMap((operation): Provocation[] => [
    { operation, code: 'nothing-to-undo', input: {} },
    {
      operation,
      code: 'undo-overtaken',
      input: {},
      before: async (desk) => {
        await anEdit(operation)(desk)
        await withEntries(put('incident', 'i1', { place: '手机上写的' }))(desk)
      },
    },
    {
      operation,
      code: 'undo-unfit',
      input: {},
      before: async (desk) => {
        const { call, caseId } = desk
        const person = { caseId, noun: 'party', id: 'p0' } as const
        await call('record.put', { ...person, body: { kind: 'person', standing: 'complainant' } })
        await call('record.trash', person)
        // Two would complain: the one brought back, and the one that took the place meanwhile.
        if (operation === 'case.redo') {
          await call('record.restore', person)
          await call('case.undo', { caseId })
        }
        await withEntries(put('party', 'p1', { kind: 'person', standing: 'complainant' }))(desk)
      },
    },
    {
      operation,
      code: 'disk-refused',
      input: {},
      before: async (desk) => {
        await anEdit(operation)(desk)
        await fileAt('journal')(desk)
      },
    },
  ]),
  {
    operation: 'evidence.verify',
    code: 'record-invalid',
    input: ofCase['evidence.verify'],
    before: withEntries(put('evidence', 'e1', { title: '没有文件' })),
  },
  ...(['law.evaluate', 'draft.render', 'draft.check'] as const).map((operation) => ({
    operation,
    code: 'record-invalid',
    input: ofCase[operation],
    before: withEntries(anIncident, put('party', 'I1', { kind: 'unknown', standing: 'respondent' })),
  })),
  ...(['record.trash', 'record.restore', 'evidence.verify', 'evidence.erase'] as const).map((operation) => ({
    operation,
    code: 'record-not-found',
    input: ofCase[operation],
  })),
  { operation: 'record.put', code: 'disk-refused', input: ofCase['record.put'], before: fileAt('journal') },
  ...(['record.trash', 'record.restore'] as const).map((operation) => ({
    operation,
    code: 'disk-refused',
    input: ofCase[operation],
    before: async (desk: Desk) => {
      const { call, caseId } = desk
      await call('record.put', { caseId, ...ofCase['record.put'] })
      if (operation === 'record.restore') await call('record.trash', { caseId, ...ofCase['record.trash'] })
      await fileAt('journal')(desk)
    },
  })),
  {
    operation: 'evidence.erase',
    code: 'evidence-resting',
    input: {},
    before: async (desk) => {
      const evidenceId = String((await anImport(desk)).evidenceId)
      await desk.call('record.trash', { caseId: desk.caseId, noun: 'evidence', id: evidenceId })
      return { evidenceId }
    },
  },
  {
    operation: 'evidence.erase',
    code: 'disk-refused',
    input: ofCase['evidence.erase'],
    before: async (desk) => {
      await withErased(desk)
      await fileAt('evidence')(desk)
    },
  },
  {
    operation: 'record.restore',
    code: 'evidence-erased',
    input: { noun: 'evidence', id: 'e1' },
    before: withErased,
  },
  {
    operation: 'evidence.verify',
    code: 'evidence-erased',
    input: ofCase['evidence.verify'],
    before: withErased,
  },
  { operation: 'evidence.import', code: 'upload-not-found', input: ofCase['evidence.import'] },
  {
    operation: 'evidence.import',
    code: 'evidence-empty',
    input: ofCase['evidence.import'],
    before: async ({ upload }) => ({ uploadId: await upload('') }),
  },
  {
    operation: 'evidence.import',
    code: 'evidence-damaged',
    input: ofCase['evidence.import'],
    before: async (desk) => {
      const input = await anUpload(desk)
      const [arrived = ''] = await readdir(join(desk.path, 'incoming'))
      await writeFile(join(desk.path, 'incoming', arrived), '别的')
      return input
    },
  },
  {
    operation: 'evidence.import',
    code: 'disk-refused',
    input: ofCase['evidence.import'],
    before: async (desk) => {
      const input = await anUpload(desk)
      await fileAt('journal')(desk)
      return input
    },
  },
  {
    operation: 'evidence.verify',
    code: 'disk-refused',
    input: {},
    before: async (desk) => {
      const input = await anImport(desk)
      await fileAt('evidence')(desk)
      return input
    },
  },
  ...(['draft.render', 'draft.check'] as const).map((operation) => ({
    operation,
    code: 'case-empty',
    input: ofCase[operation],
  })),
  {
    operation: 'backup.setFolder',
    code: 'backup-folder-unusable',
    input: { folder: '/nobody/has/this/folder' },
  },
  ...(['backup.run', 'backup.drill'] as const).map((operation) => ({
    operation,
    code: 'backup-folder-unusable',
    input: {},
  })),
  {
    operation: 'backup.run',
    code: 'backup-unrestorable',
    input: {},
    before: async ({ call, caseId, dataFolder, path }) => {
      await call('backup.setFolder', { caseId, folder: dataFolder })
      await writeFile(join(path, 'docket.json'), '{')
    },
  },
  {
    operation: 'backup.drill',
    code: 'backup-not-found',
    input: {},
    before: async ({ call, caseId, dataFolder }) =>
      void (await call('backup.setFolder', { caseId, folder: dataFolder })),
  },
  ...(['case.people', 'case.letIn', 'case.replaceKey'] as const).map((operation) => ({
    operation,
    code: 'disk-refused',
    input: ofCase[operation],
    before: fileAt('keys'),
  })),
  { operation: 'key.remember', code: 'key-store-unavailable', input: {} },
  { operation: 'key.unlock', code: 'key-not-remembered', input: {} },
  {
    operation: 'case.letIn',
    code: 'recipient-invalid',
    input: { ...ofCase['case.letIn'], recipient: 'age1' },
  },
  {
    operation: 'case.letIn',
    code: 'person-known',
    input: ofCase['case.letIn'],
    before: async ({ call, caseId }) => void (await call('case.letIn', { caseId, ...ofCase['case.letIn'] })),
  },
  {
    operation: 'case.replaceKey',
    code: 'person-unknown',
    input: { ...ofCase['case.replaceKey'], leaving: 'nobody' },
  },
  {
    operation: 'case.replaceKey',
    code: 'case-damaged',
    input: ofCase['case.replaceKey'],
    before: async ({ path }) => writeFile(join(path, 'identity.txt'), 'x'),
  },
  { operation: 'draft.export', code: 'draft-not-found', input: ofCase['draft.export'] },
  {
    operation: 'draft.export',
    code: 'disk-refused',
    input: {},
    before: async (desk) => {
      const input = await aDraft(desk)
      await writeFile(desk.path.replace(/\.docket$/, '-文书'), '')
      return input
    },
  },
]

async function aDesk(): Promise<Desk> {
  const host = await aHostWithCase()
  const { dataFolder, caseId } = host
  const name = (await readdir(dataFolder)).find((it) => it.endsWith('.docket')) ?? ''
  return {
    ...host,
    path: join(dataFolder, name),
    async upload(content) {
      const request = new Request(`http://window${byteRoutes.upload(caseId)}`, {
        method: 'POST',
        body: content,
      })
      return (await (await host.serveBytes(request)).json()).uploadId
    },
  }
}

describe('a failure that the contract foresees', () => {
  it.each(provocations.map((it) => [it.operation, it.code, it] as const))(
    'can be met: %s fails with %s',
    async (operation, code, { input, before }) => {
      const desk = await aDesk()
      const more = z
        .record(z.string(), z.unknown())
        .catch({})
        .parse(await before?.(desk))
      const caseId = /^case\.(list|create|createSample)$/.test(operation) ? {} : { caseId: desk.caseId }
      expect(await desk.dispatch({ operation, input: { ...caseId, ...input, ...more } })).toMatchObject({
        ok: false,
        error: { code },
      })
    },
  )

  it('is shown here or with a disk of its own', () => {
    const listed = Object.entries(hostContract).flatMap(([name, { failsWith }]) =>
      failsWith
        .filter((code) => ![code, `${name} ${code}`].some((it) => SHOWN_ELSEWHERE.includes(it)))
        .map((code) => `${name} ${code}`),
    )
    expect(provocations.map(({ operation, code }) => `${operation} ${code}`).sort()).toEqual(listed.sort())
  })
})
