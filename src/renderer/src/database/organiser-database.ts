import Dexie, { type Table } from 'dexie'
import type { IsoInstant } from '../../../shared/domain/calendar'
import type { Noun } from '../../../shared/journal/entry'
import type { RecordOf } from '../../../shared/journal/records'

/** A record with its place in the order in which records were made. */
export interface Row<Of extends Noun = Noun> {
  readonly id: string
  readonly order: number
  readonly record: RecordOf[Of]
  /** Names of the fields that somebody gave; the others of the record are what the format assumes. */
  readonly given: readonly string[]
  /** A file with a hash was made from it and left the app: of the case itself, a paper. */
  readonly exported: boolean
}

/** A record that was put aside; it can come back whole. */
export interface TrashedRow {
  /** `noun/id` */
  readonly key: string
  readonly noun: Noun
  readonly id: string
  readonly record: RecordOf[Noun]
  /** When it was put aside. */
  readonly since: IsoInstant
  /** Of evidence: its file was erased for good. */
  readonly erased: boolean
}

/** Where rows are kept: the window's own IndexedDB, or one in memory that leaves nothing in a profile. */
export interface Storage {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

/** The working view of one open case: thrown away with it, and built again from its entries. */
export class OrganiserDatabase extends Dexie {
  declare readonly case: Table<Row<'case'>, string>
  declare readonly party: Table<Row<'party'>, string>
  declare readonly incident: Table<Row<'incident'>, string>
  declare readonly evidence: Table<Row<'evidence'>, string>
  declare readonly filing: Table<Row<'filing'>, string>
  declare readonly claims: Table<Row<'claims'>, string>
  declare readonly marking: Table<Row<'marking'>, string>
  declare readonly override: Table<Row<'override'>, string>
  declare readonly trash: Table<TrashedRow, string>

  constructor(
    readonly caseId: string,
    storage: Storage,
  ) {
    super(`leakdocket-${caseId}`, {
      indexedDB: storage.indexedDB as { open: IDBFactory['open'] },
      IDBKeyRange: storage.IDBKeyRange,
    })
    this.version(1).stores({
      case: 'id',
      party: 'id, order',
      incident: 'id, order',
      evidence: 'id, order',
      filing: 'id, order',
      claims: 'id',
      marking: 'id, order',
      override: 'id, order',
      trash: 'key',
    })
  }

  /** The table of a noun; TypeScript cannot see that name and rows agree. */
  rowsOf<Of extends Noun>(noun: Of): Table<Row<Of>, string> {
    return this.table(noun)
  }
}
