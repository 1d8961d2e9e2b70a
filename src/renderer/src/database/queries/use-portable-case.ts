import { useLiveQuery } from 'dexie-react-hooks'
import type { Noun } from '../../../../shared/journal/entry'
import type { CaseRecords } from '../../../../shared/journal/reduce-entries'
import { type PortableCase, toPortableCase } from '../../../../shared/journal/to-portable-case'
import { useCaseSession } from '../case-session'
import type { OrganiserDatabase } from '../organiser-database'

/**
 * The open case as papers and law see it, with its lists in their order, or
 * what it lacks to be one. `undefined` while the first read is under way, and
 * where the records do not make one case, of which the host tells more.
 */
export function usePortableCase(): PortableCase | undefined {
  const { database } = useCaseSession()
  return useLiveQuery(async () => joined(await readAll(database)), [database])
}

async function readAll(database: OrganiserDatabase): Promise<CaseRecords> {
  const read = async <Of extends Noun>(noun: Of) => {
    const rows = await database.rowsOf(noun).toArray()
    return rows.toSorted((a, b) => a.order - b.order).map(({ record }) => record)
  }
  const [[only], parties, incidents, evidence, filings, [claims]] = await Promise.all([
    read('case'),
    read('party'),
    read('incident'),
    read('evidence'),
    read('filing'),
    read('claims'),
  ])
  return {
    case: only,
    parties,
    incidents,
    evidence,
    filings,
    claims,
    markings: [],
    overrides: [],
    trashed: [],
    problems: [],
  }
}

function joined(records: CaseRecords): PortableCase | undefined {
  try {
    return toPortableCase(records)
  } catch {
    return undefined
  }
}
