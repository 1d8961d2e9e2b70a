import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { Noun } from '../../../shared/journal/entry'
import { useTrashRecord } from '../database/commands/use-trash-record'
import { useErrorSentence } from '../text/use-error-sentence'

/** Brings back what was put aside; a failure is said in passing. */
export function useBringBack(): (noun: Noun, id: string) => Promise<void> {
  const sentence = useErrorSentence()
  const { restore } = useTrashRecord()
  return useCallback(
    async (noun, id) => {
      try {
        await restore(noun, id)
      } catch (error) {
        notifications.show({ message: sentence(error), color: 'seal' })
      }
    },
    [restore, sentence],
  )
}
