import { useCallback } from 'react'
import { AppError } from '../../../shared/errors/app-error'
import { byteSize } from '../features/evidence/byte-size'
import { HostUnreachable } from '../host/host-unreachable'
import { SessionUnknown } from '../host/session-unknown'
import { useText } from './use-text'

/** The sentence a person reads for any failure: what happened, and what to do. */
export function useErrorSentence(): (error: unknown) => string {
  const text = useText('errors')
  return useCallback(
    (error) => {
      if (error instanceof HostUnreachable) return text('unreachable')
      if (error instanceof SessionUnknown) return text('session-unknown')
      if (!(error instanceof AppError)) return text('internal')
      if (error.code === 'record-invalid') {
        const [problem] = (error as AppError<'record-invalid'>).details.problems
        const key = `expected.${problem?.expected ?? ''}`
        const expected = text(key)
        return expected === key ? text('record-invalid') : expected
      }
      const details = Object.entries(error.details).map(([name, value]) => [
        name,
        name.endsWith('Bytes') || name === 'byteLength' ? byteSize(Number(value)) : String(value),
      ])
      return text(error.code, Object.fromEntries(details))
    },
    [text],
  )
}
