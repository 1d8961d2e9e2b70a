import { Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconMessageCircle } from '@tabler/icons-react'
import { type ReactElement, useId } from 'react'
import type { ArticleVersion } from '../../../../shared/law/catalogue'
import type { ElementAnswer, Met } from '../../../../shared/law/law-answer'
import { useLanguage, useText } from '../../text/use-text'
import classes from './law.module.css'

interface ElementChecklistProps {
  readonly elements: ArticleVersion['elements']
  /** What the case says to each; absent where the article was not compared with it. */
  readonly answers: readonly ElementAnswer[]
  /** How an exhibit is called here: `证据 1-1 群聊截图`. */
  readonly nameOf: (evidenceId: string) => string
  readonly onOpenEvidence: (evidenceId: string) => void
}

const signs: Record<Met, { readonly Icon: typeof IconCircleCheck; readonly colour: string }> = {
  yes: { Icon: IconCircleCheck, colour: 'var(--accent)' },
  claimed: { Icon: IconMessageCircle, colour: 'var(--ink-soft)' },
  open: { Icon: IconCircleDashed, colour: 'var(--ink-soft)' },
  no: { Icon: IconCircleX, colour: 'var(--seal)' },
}

/** 构成要件: what has to be shown, what the case has for it, and what would close the gap. */
export function ElementChecklist({
  elements,
  answers,
  nameOf,
  onOpenEvidence,
}: ElementChecklistProps): ReactElement | null {
  const text = useText('law')
  const language = useLanguage()
  const headingId = useId()
  if (elements.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} id={headingId}>
        {text('elements.title')}
      </Title>
      <ul className={classes.elements}>
        {elements.map((element) => {
          const answer = answers.find((it) => it.id === element.id)
          const met = answer?.met ?? 'open'
          const { Icon, colour } = signs[met]
          return (
            <li key={element.id} className={classes.element}>
              <Icon size={20} stroke={1.75} color={colour} aria-hidden />
              <div>
                <p>
                  <span className={classes.met}>{text(`elements.met.${met}`)}</span>
                  {language === 'zh-CN' ? element.zh : element.en}
                </p>
                <Text fz="sm" c="dimmed">
                  {text(`elements.metHint.${met}`)}
                </Text>
                {(answer?.evidence ?? []).map((id) => (
                  <button key={id} type="button" className={classes.link} onClick={() => onOpenEvidence(id)}>
                    {nameOf(id)}
                  </button>
                ))}
                {met !== 'yes' && element.evidenceHintZh !== '' && (
                  <Text fz="sm" lang="zh-CN">
                    {text('elements.hint', { hint: element.evidenceHintZh })}
                  </Text>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
