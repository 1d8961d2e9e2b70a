import { Button, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../text/use-text'
import { useCaseNavigation } from './case-navigation'
import classes from './frame.module.css'
import type { NextStep } from './next-step'

interface NextStepProps {
  readonly step: NextStep
}

/** Leads to where a step is done. The paper that lies on the desk stays there. */
function useTakeStep({ view: to, search }: NextStep): () => void {
  const { view, search: present, go } = useCaseNavigation()
  return () => go(to, { ...(view === to && { document: present.document }), ...search })
}

/** One sentence and one button, always in the same place. */
export function NextStepCard({ step }: NextStepProps): ReactElement {
  const text = useText('steps')
  const take = useTakeStep(step)
  return (
    <section className={classes.nextStep} aria-label={text('title')}>
      <Stack gap={8}>
        <Text size="sm" c="dimmed">
          {text('title')}
        </Text>
        <Text size="sm" lineClamp={4}>
          {text(`${step.key}.sentence`, step.values)}
        </Text>
        <Button onClick={take} fullWidth>
          {text(`${step.key}.button`)}
        </Button>
      </Stack>
    </section>
  )
}

/** The same on one line, where the rail has no room for words. */
export function NextStepStrip({ step }: NextStepProps): ReactElement {
  const text = useText('steps')
  const take = useTakeStep(step)
  const sentence = text(`${step.key}.sentence`, step.values)
  return (
    <section className={classes.strip} aria-label={text('title')}>
      <Text size="sm" truncate flex={1} title={sentence}>
        {sentence}
      </Text>
      <Button size="compact-sm" onClick={take}>
        {text(`${step.key}.button`)}
      </Button>
    </section>
  )
}
