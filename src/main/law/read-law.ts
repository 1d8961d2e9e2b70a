import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { CaseWords } from '../../shared/domain/case-words'
import { createCatalogue, LawFile } from '../../shared/law/catalogue'
import { ChannelTable } from '../../shared/law/channel-table'
import { checkLibrary } from '../../shared/law/check-library'
import { DeadlineTable } from '../../shared/law/deadline-table'
import { ElementTable } from '../../shared/law/element-table'
import { FeeTable } from '../../shared/law/fee-table'
import { JurisdictionTable } from '../../shared/law/jurisdiction-table'
import type { LawLibrary } from '../../shared/law/law-library'
import { MatchingTable } from '../../shared/law/matching-table'
import { SeedQuestions } from '../../shared/law/seed-questions'
import { ThresholdTable } from '../../shared/law/threshold-table'

/**
 * Read the law that is shipped under `resources/law`: every article file of
 * `cn`, every table, and the words for codes. A fault in them is a fault of the build, so it names
 * the file and stops.
 *
 * @throws Error when a file does not fit its schema or a reference leads nowhere.
 */
export async function readLaw(resourcesFolder: string): Promise<LawLibrary> {
  const articlesFolder = join(resourcesFolder, 'law', 'cn')
  const names = (await readdir(articlesFolder)).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(names.map((name) => readData(join(articlesFolder, name), LawFile)))
  const table = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readData(join(resourcesFolder, 'law', 'tables', `${name}.json`), schema)

  const library: LawLibrary = {
    catalogue: createCatalogue(files),
    matching: await table('matching', MatchingTable),
    elements: await table('elements', ElementTable),
    thresholds: await table('thresholds', ThresholdTable),
    deadlines: await table('deadlines', DeadlineTable),
    fees: await table('fees', FeeTable),
    jurisdiction: await table('jurisdiction', JurisdictionTable),
    channels: await table('channels', ChannelTable),
    seedQuestions: await table('seed-questions', SeedQuestions),
    words: await readCaseWords(resourcesFolder),
  }
  const problems = checkLibrary(library)
  if (problems.length > 0) throw new Error(`The law data does not hold together:\n${problems.join('\n')}`)
  return library
}

/** The words for codes, which papers and reasons share. */
export function readCaseWords(resourcesFolder: string): Promise<CaseWords> {
  return readData(join(resourcesFolder, 'law', 'words.json'), CaseWords)
}

async function readData<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  const result = schema.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(problems.join('\n'))
}
