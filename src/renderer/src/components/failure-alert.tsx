import { Alert } from '@mantine/core'
import type { ReactElement } from 'react'
import { useErrorSentence } from '../text/use-error-sentence'

/** Why something did not work, in one sentence; nothing while all is well. */
export function FailureAlert({ error }: { readonly error: unknown }): ReactElement | null {
  const sentence = useErrorSentence()
  return error === undefined ? null : (
    <Alert color="seal" role="alert">
      {sentence(error)}
    </Alert>
  )
}
