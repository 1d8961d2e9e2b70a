import { parsePath } from '../../../../shared/domain/case-path'
import { paperOfOverride } from '../../../../shared/drafting/override'
import type { Noun } from '../../../../shared/journal/entry'
import type { CaseSearch, CaseView } from '../../app/case-navigation'

/** The order of the records in a portable case, as far as a path needs it. */
export interface CaseOrder {
  readonly complainant?: WithId | undefined
  readonly representative?: WithId | undefined
  readonly respondents: readonly WithId[]
  readonly incidents: readonly WithTitle[]
  readonly evidence: readonly WithId[]
  readonly filings: readonly WithId[]
}

interface WithId {
  readonly id: string
}

interface WithTitle extends WithId {
  readonly title: string
}

/** Where a missing fact is filled in. */
export interface GapTarget {
  readonly view: CaseView
  /** Selects the record in its view and puts the cursor into the field. */
  readonly search: CaseSearch
  readonly noun: Noun
  /** The record it belongs to; absent where the record itself is what is missing. */
  readonly id?: string
  /** What the record needs besides the field, should it not be there yet. */
  readonly make?: Readonly<Record<string, unknown>>
  /** The field inside the record: `place`, `addressees.court`, `civil[3].amountCny`; empty for the whole record. */
  readonly field: string
  /** Incidents any of which may be the one that it belongs to: only the owner can say which. */
  readonly among?: readonly WithTitle[]
}

/**
 * From the path of a gap in the portable case to the view, the record and the
 * field that fill it. An index is taken in the order of the portable case, so
 * the order given must be that of the draft the gap comes from.
 */
export function gapTarget(order: CaseOrder, path: string): GapTarget {
  const [root, index] = parsePath(path)
  const field = path.replace(/^[^.[]+(\[\d+\])?\.?/, '')
  const listed = (list: readonly WithId[]) => (typeof index === 'number' ? list[index] : undefined)
  const at = (
    view: CaseView,
    noun: 'party' | 'incident' | 'evidence' | 'filing',
    record: WithId | undefined,
    withoutRecord: CaseSearch = { add: true },
  ): GapTarget => {
    if (record === undefined) return { view, noun, field, search: withoutRecord }
    const search = { [noun]: record.id, ...(field !== '' && { field }) }
    return { view, noun, id: record.id, field, search }
  }

  switch (root) {
    case 'complainant':
      // The view of people always asks who the owner is; the portable case names one even before there is a record.
      return {
        ...at('people', 'party', order.complainant, {}),
        make: { kind: 'person', standing: 'complainant' },
      }
    case 'representative':
      return at('people', 'party', order.representative)
    case 'respondents':
      return at('people', 'party', listed(order.respondents))
    case 'incidents':
      return {
        ...at('incidents', 'incident', listed(order.incidents)),
        ...(typeof index === 'string' && order.incidents.length > 0 && { among: order.incidents }),
      }
    case 'evidence':
      // Evidence is not made from nothing: its view asks for a file.
      return at('evidence', 'evidence', listed(order.evidence), {})
    case 'filings':
      return at('filings', 'filing', listed(order.filings))
    case 'claims':
      return { view: 'claims', noun: 'claims', id: 'claims', field, search: field === '' ? {} : { field } }
    case 'overrides': {
      const id = String(index)
      const document = paperOfOverride(id)
      return {
        view: 'papers',
        noun: 'override',
        id,
        field: '',
        search: { paragraph: id, ...(document && { document }) },
      }
    }
    case 'citations':
      return {
        view: 'law',
        noun: 'case',
        id: 'case',
        field: 'citations',
        // By key, as warnings name them; by its place among the picks it says nothing of the article.
        search: typeof index === 'string' ? { article: index } : {},
      }
    default:
      return { view: 'overview', noun: 'case', id: 'case', field: path, search: { field: path } }
  }
}
