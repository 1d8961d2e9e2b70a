import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { AppError } from '../../../shared/errors/app-error'
import { useErrorSentence } from '../text/use-error-sentence'
import { useText } from '../text/use-text'

interface CaseProblemProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** A case that could not be opened: why, and what to do. */
export function CaseProblem({ error, onRetry }: CaseProblemProps): ReactElement {
  const text = useText('frame')
  const sentence = useErrorSentence()
  const navigate = useNavigate()
  const closed = error instanceof AppError && error.code === 'case-closed'
  return (
    <Stack component="main" maw={520} mx="auto" px="lg" pt={96} gap="md" role="alert">
      <Title order={1}>{text(closed ? 'problem.closedTitle' : 'problem.title')}</Title>
      <Text>{sentence(error)}</Text>
      <Group>
        <Button onClick={onRetry}>{text('problem.retry')}</Button>
        <Button variant="default" onClick={() => void navigate({ to: '/' })}>
          {text('problem.home')}
        </Button>
      </Group>
    </Stack>
  )
}
