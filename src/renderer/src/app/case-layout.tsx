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
        error instanceof AppError && error.code === 'passphrase-needed' ? (
          <UnlockCase caseId={caseId} onUnlocked={retry} />
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
