import { join } from 'node:path'
import type { CaseDisk } from '../../src/main/casefile/case-disk'
import type { CaseFolder } from '../../src/main/casefile/case-folder'
import { caseFolderNames, createCaseFolder } from '../../src/main/casefile/case-folders'
import { eraseEvidence } from '../../src/main/casefile/erase-evidence'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { AppError } from '../../src/shared/errors/app-error'
import type { EntryContent, JournalEntry } from '../../src/shared/journal/entry'
import { anOpener, arriving, aTitle } from '../helpers/host/a-case-folder'

/** What the person has been told is kept. */
export interface Acknowledged {
  readonly created: boolean
  readonly entries: readonly JournalEntry[]
  /** Evidence id → SHA-256; not what is being erased, or was. */
  readonly evidence: Readonly<Record<string, string>>
  /** What opens the case; more than one while it is being changed. */
  readonly passphrases: readonly (string | null)[]
}

/** Cheap to guess: what is to be shown here is not the price of a guess. */
const SCRYPT_FACTOR = 4

/** Public keys of two people. */
const LAWYERS = {
  一: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  二: 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg',
} as const

/** Large enough for three chunks of the seal. */
const RECORDING = Buffer.alloc(150_000, '录音')

interface Session {
  /** Told at each acknowledgement. */
  readonly onAcknowledged: (state: Acknowledged) => void
  /** What a failed step means: thrown on, or swallowed to go on with the next. */
  readonly onFailure: (error: unknown) => void
}

/**
 * What somebody does with a case, step by step, through the disk that is
 * given: make it, write, take evidence in, put aside, bring back, erase, change
 * the passphrase, let somebody in and out, close and come back the next day.
 */
export async function scriptedSession(
  dataFolder: string,
  disk: CaseDisk,
  { onAcknowledged, onFailure }: Session,
): Promise<Acknowledged> {
  const opener = { ...anOpener, disk, scryptFactor: SCRYPT_FACTOR }
  let state: Acknowledged = { created: false, entries: [], evidence: {}, passphrases: ['旧口令'] }
  function tell(change: Partial<Acknowledged>): void {
    state = { ...state, ...change }
    onAcknowledged(state)
  }
  async function step(work: () => Promise<void>): Promise<void> {
    await work().catch(onFailure)
  }
  async function append(folder: CaseFolder, ...contents: EntryContent[]): Promise<void> {
    await folder.append(contents)
    tell({ entries: [...folder.readEntries()] })
  }
  async function changePassphrase(folder: CaseFolder, next: string | null): Promise<void> {
    const before = state.passphrases
    tell({ passphrases: [...before, next] })
    await withAny(before, (current) => folder.changePassphrase(current, next))
    tell({ passphrases: [next] })
  }

  await step(async () => {
    let entries: readonly JournalEntry[] = []
    await createCaseFolder(dataFolder, { title: '某案', passphrase: '旧口令' }, opener, async (folder) => {
      entries = await folder.append([aTitle('某案')])
    })
    tell({ created: true, entries })
  })
  if (!state.created) return state

  const [name = ''] = await caseFolderNames(dataFolder)
  const path = join(dataFolder, name)
  for (const day of ['一', '二'] as const) {
    await step(async () => {
      const unlocked = await withAny(state.passphrases, (it) => unlockCaseFolder(path, it ?? undefined))
      const folder = await openCaseFolder(unlocked, opener)
      const intake = createEvidenceIntake(folder, anOpener.now)
      // As after an entry that was written and not acknowledged.
      tell({ entries: [...folder.readEntries()] })
      await step(() => append(folder, aTitle(`第${day}天`)))
      await step(async () => {
        const { uploadId } = await intake.receive(arriving(RECORDING, day))
        const take = async () => {
          const { id, file } = await intake.import(uploadId, '录音.m4a')
          tell({
            entries: [...folder.readEntries()],
            evidence: { ...state.evidence, [id]: file.sha256 },
          })
        }
        // Somebody makes room and tries again.
        await take().catch(async (error: unknown) => {
          onFailure(error)
          await take()
        })
      })
      await step(async () => {
        await Promise.all(['甲', '乙'].map((title) => append(folder, aTitle(title))))
      })
      const [id = 'none'] = Object.keys(state.evidence)
      const subject = { noun: 'evidence', id } as const
      await step(() => append(folder, { action: 'record.trash', subject, body: {} }))
      await step(() => folder.derived.write(`thumbnails/${id}.webp`, Buffer.from(`小图${day}`)))
      await step(() => changePassphrase(folder, day === '一' ? '新口令' : null))
      await step(() => append(folder, { action: 'record.restore', subject, body: {} }))
      await step(() => changePassphrase(folder, `口令${day}`))
      await step(() => folder.letIn(`律师${day}`, LAWYERS[day]))
      await step(async () => {
        const [person] = await folder.people()
        await withAny(state.passphrases, (current) => folder.replaceKey(current, person?.id))
      })
      await step(async () => {
        const { [id]: _, ...others } = state.evidence
        tell({ evidence: others })
        await append(folder, { action: 'custody.erased', subject, body: {} })
        await eraseEvidence(folder, id)
      })
      await step(() => append(folder, aTitle(`第${day}天晚上`)))
      await folder.close()
    })
  }
  return state
}

/** After a change that failed the old or the new passphrase is the one that opens. */
export async function withAny<Result>(
  passphrases: Acknowledged['passphrases'],
  work: (passphrase: string | null) => Promise<Result>,
): Promise<Result> {
  const [first = null, ...others] = passphrases
  try {
    return await work(first)
  } catch (error) {
    const isOther =
      error instanceof AppError && ['passphrase-wrong', 'passphrase-needed'].includes(error.code)
    if (!isOther || others.length === 0) throw error
    return withAny(others, work)
  }
}
