import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useCaseNavigation } from '../../app/case-navigation'
import { useErrorSentence } from '../../text/use-error-sentence'
import { useText } from '../../text/use-text'
import classes from './evidence.module.css'
import type { BadOriginal, CheckOfAll } from './use-check-all'

interface CheckAllProps {
  readonly check: CheckOfAll
  /** Ids that can be selected in the view; what was put aside is not there. */
  readonly listed: ReadonlySet<string>
  readonly onStop: () => void
  readonly onDismiss: () => void
}

/** How far the check of all originals is, and what came of it. */
export function CheckAllResult({ check, listed, onStop, onDismiss }: CheckAllProps): ReactElement {
  const text = useText('evidence')
  const sentence = useErrorSentence()
  const { state, checked, total, current = '', bad } = check
  const isGood = state === 'done' && bad.length === 0
  const Icon = isGood ? IconShieldCheck : IconAlertTriangle
  return (
    <section className={classes.checkAll} aria-label={text('checkAll.action')}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        {(isGood || bad.length > 0) && (
          <Icon size={20} stroke={1.75} color={isGood ? 'var(--verified)' : 'var(--seal)'} aria-hidden />
        )}
        <Stack gap={4} flex={1}>
          <Text role="status">
            {isGood
              ? text('checkAll.good', { count: total })
              : text(`checkAll.${state}`, { checked, total, name: current, count: bad.length })}
          </Text>
          {state === 'failed' && <Text role="alert">{sentence(check.error)}</Text>}
        </Stack>
        {state === 'running' ? (
          <Button variant="default" size="compact-sm" onClick={onStop}>
            {text('checkAll.stop')}
          </Button>
        ) : (
          <Button variant="default" size="compact-sm" onClick={onDismiss}>
            {text('checkAll.dismiss')}
          </Button>
        )}
      </Group>
      {state === 'running' && (
        <Progress value={total === 0 ? 0 : (checked / total) * 100} aria-label={text('checkAll.progress')} />
      )}
      {bad.length > 0 && (
        <ul className={classes.badOriginals}>
          {bad.map((item) => (
            <BadItem key={item.id} item={item} isListed={listed.has(item.id)} />
          ))}
        </ul>
      )}
      {bad.length > 0 && <Text size="sm">{text('checkAll.whatToDo')}</Text>}
    </section>
  )
}

function BadItem({
  item,
  isListed,
}: {
  readonly item: BadOriginal
  readonly isListed: boolean
}): ReactElement {
  const text = useText('evidence')
  const { select } = useCaseNavigation()
  const said = text(`checkAll.${item.result}`, { title: item.title })
  return (
    <li>
      {isListed ? (
        <Button variant="subtle" size="compact-sm" color="seal" onClick={() => select({ evidence: item.id })}>
          {said}
        </Button>
      ) : (
        <Text component="span" size="sm">
          {said}
        </Text>
      )}
    </li>
  )
}
