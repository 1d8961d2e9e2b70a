import type { Claims } from '../../../../shared/domain/claims'
import type { Filing } from '../../../../shared/domain/filing'

const DESKS: Partial<Record<Filing['kind'], keyof NonNullable<Claims['addressees']>>> = {
  'police-report': 'policeStation',
  'security-report': 'policeStation',
  'regulator-complaint': 'regulator',
  'takedown-notice': 'platformCompany',
  'civil-complaint': 'court',
}

/** To whom the case addresses a paper; empty where it does not say. */
export function addresseeOf(
  kind: Filing['kind'] | undefined,
  claims: Pick<Claims, 'addressees'> | null | undefined,
): string {
  const desk = kind && DESKS[kind]
  return (desk && claims?.addressees?.[desk]?.trim()) ?? ''
}
