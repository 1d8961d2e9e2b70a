import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { AsideView } from '../features/aside/aside-view'
import { ClaimsView } from '../features/claims/claims-view'
import { EvidenceView } from '../features/evidence/evidence-view'
import { FilingsView } from '../features/filings/filings-view'
import { HomeView } from '../features/home/home-view'
import { IncidentsView } from '../features/incidents/incidents-view'
import { LawView } from '../features/law/law-view'
import { OverviewView } from '../features/overview/overview-view'
import { PapersView } from '../features/papers/papers-view'
import { PeopleView } from '../features/people/people-view'
import { ProtectionView } from '../features/protection/protection-view'
import { CaseLayout } from './case-layout'
import { CaseSearch } from './case-navigation'
import { Broken } from './error-boundary'

const rootRoute = createRootRoute({ component: Outlet, errorComponent: Broken })

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomeView })

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'case/$caseId',
  component: CaseLayout,
  validateSearch: CaseSearch,
})

const parent = { getParentRoute: () => caseRoute }

const routeTree = rootRoute.addChildren([
  homeRoute,
  caseRoute.addChildren([
    createRoute({
      ...parent,
      path: '/',
      beforeLoad: ({ params }) => {
        throw redirect({ to: '/case/$caseId/overview', params })
      },
    }),
    createRoute({ ...parent, path: 'overview', component: OverviewView }),
    createRoute({ ...parent, path: 'incidents', component: IncidentsView }),
    createRoute({ ...parent, path: 'evidence', component: EvidenceView }),
    createRoute({ ...parent, path: 'people', component: PeopleView }),
    createRoute({ ...parent, path: 'claims', component: ClaimsView }),
    createRoute({ ...parent, path: 'law', component: LawView }),
    createRoute({ ...parent, path: 'papers', component: PapersView }),
    createRoute({ ...parent, path: 'filings', component: FilingsView }),
    createRoute({ ...parent, path: 'protection', component: ProtectionView }),
    createRoute({ ...parent, path: 'aside', component: AsideView }),
  ]),
])

export const router = createRouter({
  routeTree,
  // The page has one address, so the place in the app stands behind its #.
  history: createHashHistory(),
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: HomeView,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
