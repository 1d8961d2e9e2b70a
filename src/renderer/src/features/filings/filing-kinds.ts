import { DocumentKind, type Filing } from '../../../../shared/domain/filing'

/** What can be handed in: a paper of the app, or anything else. */
export const filingKinds: readonly Filing['kind'][] = [...DocumentKind.options, 'other']
