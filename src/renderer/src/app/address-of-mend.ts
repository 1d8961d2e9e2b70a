import { paperOfOverride } from '../../../shared/drafting/override'
import { AppError } from '../../../shared/errors/app-error'
import type { Noun } from '../../../shared/journal/entry'
import type { ToMend } from '../database/commands/field-saver'
import type { CaseSearch, CaseView } from './case-navigation'

const views: Readonly<Record<Noun, CaseView>> = {
  case: 'overview',
  party: 'people',
  incident: 'incidents',
  evidence: 'evidence',
  filing: 'filings',
  claims: 'claims',
  marking: 'law',
  override: 'papers',
}

/** Where something is changed that could not be saved: its view, with its record and field selected. */
export function addressOfMend({ place, part, error }: ToMend): {
  readonly view: CaseView
  readonly search: CaseSearch
} {
  const { noun, id, unit } = place
  const [unread] = part?.split(':') ?? []
  if (noun === 'override') {
    return { view: 'papers', search: { document: paperOfOverride(id), paragraph: id } }
  }
  const field = unread ?? refusedField(error) ?? unit.split('+')[0]
  const record = noun === 'case' || noun === 'claims' || noun === 'marking' ? {} : { [noun]: id }
  return { view: views[noun], search: { ...record, field } }
}

/** The host names the field that does not fit; other fields of the record may be saved with it. */
function refusedField(error: unknown): string | undefined {
  if (!(error instanceof AppError) || error.code !== 'record-invalid') return undefined
  return (error as AppError<'record-invalid'>).details.problems[0]?.path
}
