import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseSummary } from '../../shared/contract/case-summary'
import { type IsoInstant, instantOf } from '../../shared/domain/calendar'
import { AppError } from '../../shared/errors/app-error'
import { reduceEntries } from '../../shared/journal/reduce-entries'
import { caseFolderNames, folderTitle } from '../casefile/case-folders'
import { readDocketRemains } from '../casefile/docket-file'
import { isLocked } from '../casefile/folder-lock'
import { readableHeads } from '../casefile/journal-files'
import { readCaseEntries } from '../casefile/open-case-folder'
import { unlockCaseFolder } from '../casefile/unlock-case-folder'

/**
 * All cases of a data folder, the last changed first. Of a case that the
 * owner copied only the copy changed last is listed.
 *
 * @throws AppError `disk-refused`.
 */
export async function readCaseSummaries(dataFolder: string): Promise<readonly CaseSummary[]> {
  const newest = new Map<string, CaseSummary>()
  for (const folderName of await caseFolderNames(dataFolder)) {
    const summary = await summarise(join(dataFolder, folderName), folderName)
    const known = newest.get(summary.caseId)
    if (known === undefined || isNewer(summary, known)) newest.set(summary.caseId, summary)
  }
  return [...newest.values()].sort((a, b) => (isNewer(a, b) ? -1 : 1))
}

/** @throws AppError `case-not-found`, `disk-refused`. */
export async function findCaseFolder(dataFolder: string, caseId: string): Promise<string> {
  const names = await caseFoldersOf(dataFolder, caseId)
  const [only, ...copies] = names
  if (only === undefined) throw new AppError('case-not-found', `No case ${caseId}`, { caseId })
  if (copies.length === 0) return join(dataFolder, only)
  const summaries = await Promise.all(
    names.map((folderName) => summarise(join(dataFolder, folderName), folderName)),
  )
  const newest = summaries.reduce((best, it) => (isNewer(it, best) ? it : best))
  return join(dataFolder, newest.folderName)
}

/** Names of the folders of one case: more than one where its owner copied it. @throws AppError `disk-refused`. */
export async function caseFoldersOf(dataFolder: string, caseId: string): Promise<readonly string[]> {
  const names: string[] = []
  for (const folderName of await caseFolderNames(dataFolder)) {
    if ((await caseIdOf(dataFolder, folderName)) === caseId) names.push(folderName)
  }
  return names
}

async function summarise(path: string, folderName: string): Promise<CaseSummary> {
  const caseId = await caseIdOf(join(path, '..'), folderName)
  try {
    const unlocked = await unlockCaseFolder(path)
    const { entries, faults } = await readCaseEntries(unlocked)
    const { case: record, incidents, evidence } = reduceEntries(entries)
    // To look at a case is not to change it.
    const edits = entries.filter(({ action }) => !action.startsWith('custody.'))
    const changed = edits.map(({ at }) => at).reduce(laterOf, entries[0]?.at ?? (await modifiedAt(path)))
    return {
      caseId,
      title: record?.title ?? folderTitle(folderName),
      folderName,
      changedAt: changed,
      incidents: incidents.length,
      evidence: evidence.length,
      state: (await isLocked(path))
        ? 'locked'
        : unlocked.docketFault !== undefined || faults.length > 0
          ? 'damaged'
          : 'ready',
    }
  } catch (error) {
    return {
      caseId,
      title: folderTitle(folderName),
      folderName,
      changedAt: await lastChangeIn(path),
      incidents: 0,
      evidence: 0,
      state: await stateBehind(error, path),
    }
  }
}

async function stateBehind(error: unknown, path: string): Promise<CaseSummary['state']> {
  const code = error instanceof AppError ? error.code : undefined
  if (code === 'passphrase-needed') return (await isLocked(path)) ? 'locked' : 'sealed'
  return code === 'case-too-new' ? 'too-new' : 'damaged'
}

/** Of a case that cannot be read: when a device last wrote, as the plain heads tell. */
async function lastChangeIn(path: string): Promise<IsoInstant> {
  const [first, ...others] = (await readableHeads(path)).map(({ at }) => at)
  return first === undefined ? modifiedAt(path) : others.reduce(laterOf, first)
}

/** A folder whose `docket.json` is damaged still has an id, so that it is listed and its damage can be shown. */
async function caseIdOf(dataFolder: string, folderName: string): Promise<string> {
  return (await readDocketRemains(join(dataFolder, folderName))).caseId
}

function isNewer(a: CaseSummary, b: CaseSummary): boolean {
  return Date.parse(a.changedAt) > Date.parse(b.changedAt)
}

function laterOf(a: IsoInstant, b: IsoInstant): IsoInstant {
  return Date.parse(b) > Date.parse(a) ? b : a
}

async function modifiedAt(path: string): Promise<IsoInstant> {
  return instantOf((await stat(path)).mtime)
}
