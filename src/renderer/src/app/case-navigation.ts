import { useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { z } from 'zod'

/** The views of a case, in the order of the rail. */
export const caseViews = [
  'overview',
  'incidents',
  'evidence',
  'people',
  'claims',
  'law',
  'papers',
  'filings',
  'protection',
  'aside',
] as const
export type CaseView = (typeof caseViews)[number]

const Key = z.string().optional().catch(undefined)

/** What is selected in a view, and which of its fields to put the cursor in. */
export const CaseSearch = z.object({
  incident: Key,
  evidence: Key,
  party: Key,
  filing: Key,
  article: Key,
  document: Key,
  /** Of a paper: name of a paragraph, or id of the owner's wording of it. */
  paragraph: Key,
  /** Name of a field of the selected record: `occurredAt`. */
  field: Key,
  /** Start with a new record. */
  add: z.literal(true).optional().catch(undefined),
})
export type CaseSearch = z.infer<typeof CaseSearch>

export interface CaseNavigation {
  readonly caseId: string
  readonly view: CaseView
  readonly search: CaseSearch
  /** Go to a view of this case, with something selected in it. */
  readonly go: (view: CaseView, search?: CaseSearch) => void
  /** The same in any case. */
  readonly open: (caseId: string, view: CaseView, search: CaseSearch) => void
  /** Select something else in the present view. */
  readonly select: (search: CaseSearch) => void
}

export function useCaseNavigation(): CaseNavigation {
  const navigate = useNavigate()
  const { caseId = '' } = useParams({ strict: false })
  const search: CaseSearch = useSearch({ strict: false })
  const last = useRouterState({ select: (state) => state.location.pathname.split('/').at(-1) })
  const view = caseViews.find((name) => name === last) ?? 'overview'

  return useMemo(() => {
    const open: CaseNavigation['open'] = (id, to, selection) =>
      void navigate({ to: `/case/$caseId/${to}`, params: { caseId: id }, search: selection })
    return {
      caseId,
      view,
      search,
      open,
      go: (to, selection = {}) => open(caseId, to, selection),
      select: (selection) =>
        void navigate({
          to: `/case/$caseId/${view}`,
          params: { caseId },
          search: selection,
          replace: true,
        }),
    }
  }, [navigate, caseId, view, search])
}
