import { Button, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCalendarDown } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import { formatYuan } from '../../../../shared/domain/money'
import type { LawAnswer } from '../../../../shared/law/law-answer'
import { useCaseNavigation } from '../../app/case-navigation'
import { formatDay } from '../../components/format-date'
import { useDeadlineTitle } from '../../components/use-deadline-title'
import { useTransport } from '../../host/host-context'
import { useLanguage, useText } from '../../text/use-text'
import { ArticleLinks } from './article-links'
import { type FigureGroup, figureGroupId } from './figure-contents'
import classes from './law.module.css'
import type { ShippedLaw } from './use-law'

interface FiguresPanelProps {
  readonly answer: LawAnswer
  readonly catalogue: ShippedLaw
  readonly onOpenArticle: (id: string) => void
}

/** Thresholds, periods, where to go and what it costs, each with what it is based on. Empty ones are left out. */
export function FiguresPanel({ answer, catalogue, onOpenArticle }: FiguresPanelProps): ReactElement {
  const text = useText('law')
  const language = useLanguage()
  const titleOf = useDeadlineTitle()
  const { caseId } = useCaseNavigation()
  const { bytesBase } = useTransport()
  const links = { catalogue, onOpenArticle }
  return (
    <div className={classes.article}>
      {language === 'en' && (
        <Text fz="sm" c="dimmed">
          {text('inChinese')}
        </Text>
      )}
      <Figures group="thresholds">
        {answer.thresholds.map((it) => (
          <Figure
            key={`${it.rule} ${it.tier}`}
            name={text(`thresholds.tier.${it.tier}`)}
            answer={text(`thresholds.result.${it.result}`)}
            notes={it.claimedOnly ? [text('thresholds.claimedOnly')] : []}
            lines={[it.arithmetic, ...it.inputs.map(({ value, basis }) => `${String(value)}（${basis}）`)]}
            sources={[it.provision]}
            {...links}
          />
        ))}
      </Figures>
      <Figures
        group="deadlines"
        before={
          answer.deadlines.some(({ lastDay }) => lastDay !== null) && (
            <Button
              component="a"
              variant="default"
              size="compact-sm"
              mt={8}
              leftSection={<IconCalendarDown size={16} stroke={1.75} aria-hidden />}
              href={`${bytesBase}${byteRoutes.deadlines(caseId)}`}
              download
            >
              {text('deadlines.export')}
            </Button>
          )
        }
      >
        {answer.deadlines.map((it) => (
          <Figure
            key={it.id}
            name={titleOf(it)}
            answer={
              it.lastDay === null
                ? text('deadlines.open')
                : text('deadlines.lastDay', { day: formatDay(it.lastDay, language) })
            }
            notes={[
              [
                ...(it.start === null
                  ? []
                  : [text('deadlines.start', { day: formatDay(it.start, language) })]),
                ...(it.lastDay === null ? [] : [text(`deadlines.certainty.${it.certainty}`)]),
              ].join(' · '),
              ...(it.notCounted.length === 0 ? [] : [text('deadlines.notCounted')]),
            ].filter((note) => note !== '')}
            lines={it.notCounted.map((what) => `· ${what}`)}
            sources={it.sources}
            {...links}
          />
        ))}
      </Figures>
      <Figures group="courts">
        {answer.courts.map((it) => (
          <Figure
            key={`${it.kind} ${it.name ?? ''}`}
            name={it.name ?? text('courts.unnamed')}
            lines={[it.because]}
            sources={it.sources}
            {...links}
          />
        ))}
      </Figures>
      <Figures group="police">
        {answer.police.map((it) => (
          <Figure key={it.place} name={it.place} lines={[it.because]} sources={it.sources} {...links} />
        ))}
      </Figures>
      <Figures
        group="channels"
        before={
          <p className={classes.warning}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
            {text('channels.lookalikes')}
          </p>
        }
      >
        {answer.channels.map((it) => (
          <Figure
            key={it.id}
            name={it.name}
            answer={it.contact}
            notes={it.verified ? [] : [text('channels.unverified')]}
            lines={[it.takes, ...(it.note === '' ? [] : [it.note])]}
            sources={it.sources}
            {...links}
          />
        ))}
      </Figures>
      <Figures group="fee">
        {answer.fee.steps.length === 0
          ? []
          : [
              <Figure
                key="fee"
                name={text('fee.range', {
                  min: `¥${formatYuan(answer.fee.minFen)}`,
                  max: `¥${formatYuan(answer.fee.maxFen)}`,
                })}
                lines={answer.fee.steps}
                sources={answer.fee.sources}
                {...links}
              />,
            ]}
      </Figures>
    </div>
  )
}

interface FiguresProps {
  readonly group: FigureGroup
  readonly before?: ReactNode
  readonly children: ReactNode[]
}

function Figures({ group, before, children }: FiguresProps): ReactElement | null {
  const text = useText('law')
  const headingId = figureGroupId(group)
  if (children.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} size="h3" id={headingId} tabIndex={-1}>
        {text(`${group}.title`)}
      </Title>
      <Text fz="sm" c="dimmed">
        {text(`${group}.intro`)}
      </Text>
      {before}
      <ul className={classes.reasons}>{children}</ul>
    </section>
  )
}

interface FigureProps extends Pick<FiguresPanelProps, 'catalogue' | 'onOpenArticle'> {
  readonly name: string
  readonly answer?: string
  /** In the language of the screen. */
  readonly notes?: readonly string[]
  /** In Chinese, as the law answers. */
  readonly lines: readonly string[]
  readonly sources: readonly string[]
}

function Figure(props: FigureProps): ReactElement {
  const { name, answer, notes = [], lines, sources, catalogue, onOpenArticle } = props
  return (
    <li>
      <p className={classes.figureName} lang="zh-CN">
        {name}
      </p>
      {answer !== undefined && <p>{answer}</p>}
      {notes.map((note) => (
        <Text key={note} fz="sm">
          {note}
        </Text>
      ))}
      {lines.map((line) => (
        <Text key={line} fz="sm" lang="zh-CN">
          {line}
        </Text>
      ))}
      <ArticleLinks ids={sources} law={catalogue} onOpen={onOpenArticle} />
    </li>
  )
}
