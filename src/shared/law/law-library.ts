import type { CaseWords } from '../domain/case-words'
import type { LawCatalogue } from './catalogue'
import type { ChannelTable } from './channel-table'
import type { DeadlineTable } from './deadline-table'
import type { ElementTable } from './element-table'
import type { FeeTable } from './fee-table'
import type { JurisdictionTable } from './jurisdiction-table'
import type { MatchingTable } from './matching-table'
import type { SeedQuestions } from './seed-questions'
import type { ThresholdTable } from './threshold-table'

/** The law as it is shipped: dated articles, and the tables that evaluate a case. */
export interface LawLibrary {
  readonly catalogue: LawCatalogue
  readonly matching: MatchingTable
  readonly elements: ElementTable
  readonly thresholds: ThresholdTable
  readonly deadlines: DeadlineTable
  readonly fees: FeeTable
  readonly jurisdiction: JurisdictionTable
  readonly channels: ChannelTable
  readonly seedQuestions: SeedQuestions
  readonly words: CaseWords
}
