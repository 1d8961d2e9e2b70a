import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Intake, IntakeItem } from './create-intake'

export const IntakeContext = createContext<Intake | undefined>(undefined)

export function useIntake(): Intake {
  const intake = useContext(IntakeContext)
  if (intake === undefined) throw new Error('EvidenceIntake is missing')
  return intake
}

export function useIntakeItems(): readonly IntakeItem[] {
  const intake = useIntake()
  return useSyncExternalStore(intake.subscribe, intake.items)
}
