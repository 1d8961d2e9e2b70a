import { ActionIcon, Button, Stack, Text, Tooltip } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useText } from '../text/use-text'
import { useCaseNavigation } from './case-navigation'
import classes from './frame.module.css'
import type { NextStep } from './next-step'

interface NextStepCardProps {
  readonly step: NextStep
  readonly narrow: boolean
}

/** One sentence and one button, always in the same place. */
export function NextStepCard({ step, narrow }: NextStepCardProps): ReactElement {
  const text = useText('steps')
  const { go } = useCaseNavigation()
  const sentence = text(`${step.key}.sentence`, step.values)
  const follow = () => go(step.view, step.search)
  return (
    <section className={classes.nextStep} aria-label={text('title')}>
      {narrow ? (
        <Tooltip label={sentence} position="right" multiline maw={260}>
          <ActionIcon variant="filled" color="indigo" onClick={follow} aria-label={sentence} w="100%">
            <IconArrowRight size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Stack gap={8}>
          <Text size="sm" c="dimmed">
            {text('title')}
          </Text>
          <Text size="sm" lineClamp={4}>
            {sentence}
          </Text>
          <Button onClick={follow} fullWidth>
            {text(`${step.key}.button`)}
          </Button>
        </Stack>
      )}
    </section>
  )
}
