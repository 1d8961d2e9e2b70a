import { Button, Group, Paper, type PaperProps, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, type ReactElement, type ReactNode, type Ref, useId } from 'react'
import { FailureAlert } from './failure-alert'

interface ShortFormProps {
  readonly title: string
  readonly explanation?: string
  readonly submit: string
  readonly cancel: string
  readonly busy: boolean
  readonly error: unknown
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly frame?: PaperProps
  readonly ref?: Ref<HTMLFormElement>
  readonly children: ReactNode
}

/** The few questions with which something new begins. */
export function ShortForm({
  title,
  explanation,
  submit,
  cancel,
  busy,
  error,
  onSubmit,
  onCancel,
  frame = { p: 16, mb: 24, maw: 640 },
  ref,
  children,
}: ShortFormProps): ReactElement {
  const headingId = useId()
  return (
    <Paper
      component="form"
      ref={ref}
      withBorder
      {...frame}
      aria-labelledby={headingId}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Stack gap={12}>
        <div>
          <Title order={2} size="h3" id={headingId}>
            {title}
          </Title>
          {explanation !== undefined && (
            <Text size="sm" c="dimmed">
              {explanation}
            </Text>
          )}
        </div>
        {children}
        <FailureAlert error={error} />
        <Group gap={8}>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {cancel}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
