import { Outlet } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { AppError } from '../../../shared/errors/app-error'
import { CaseSessionProvider } from '../database/case-session'
import { ConditionGate } from '../features/condition/condition-context'
import { ConditionNotice } from '../features/condition/condition-notice'
import { EvidenceIntake } from '../features/evidence/evidence-intake'
import { IntakeNotice } from '../features/evidence/intake-notice'
import { UnlockCase } from '../features/passphrase/unlock-case'
import { ProtectionProvider } from '../features/protection/protection-state'
import { useCaseNavigation } from './case-navigation'
import { CaseOpening } from './case-opening'
import { CaseProblem } from './case-problem'
import { Frame } from './frame'

/** Everything inside one open case. */
export function CaseLayout(): ReactElement {
  const { caseId } = useCaseNavigation()
  return (
    <CaseSessionProvider
      key={caseId}
      caseId={caseId}
      opening={<CaseOpening />}
      failed={(error, retry) =>
        isLocked(error) ? (
          <UnlockCase caseId={caseId} onUnlocked={retry} />
        ) : isKeyDamaged(error) ? (
          <UnlockCase caseId={caseId} problem={error} onUnlocked={retry} />
        ) : (
          <CaseProblem error={error} onRetry={retry} />
        )
      }
    >
      <ProtectionProvider>
        <ConditionGate>
          <EvidenceIntake>
            <Frame
              notice={
                <>
                  <ConditionNotice />
                  <IntakeNotice />
                </>
              }
            >
              <Outlet />
            </Frame>
          </EvidenceIntake>
        </ConditionGate>
      </ProtectionProvider>
    </CaseSessionProvider>
  )
}

function isLocked(error: unknown): boolean {
  return error instanceof AppError && error.code === 'passphrase-needed'
}

/** The recovery key opens the case all the same. */
function isKeyDamaged(error: unknown): boolean {
  if (!(error instanceof AppError) || error.code !== 'case-damaged') return false
  const { problems } = (error as AppError<'case-damaged'>).details
  return problems.some((problem) => problem.startsWith('identity.'))
}
