import { Text, Title } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { formatYuan } from '../../../../shared/domain/money'
import type { LawAnswer } from '../../../../shared/law/law-answer'
import { formatDay } from '../../components/format-date'
import { useLanguage, useText } from '../../text/use-text'
import { type FigureGroup, figureGroupId } from './figure-contents'
import { findWording } from './find-wording'
import classes from './law.module.css'
import { shortLaw } from './short-law'
import type { ShippedCatalogue } from './use-law'

interface FiguresPanelProps {
  readonly answer: LawAnswer
  readonly catalogue: ShippedCatalogue
  readonly onOpenArticle: (id: string) => void
}

/** Thresholds, periods, where to go and what it costs, each with what it is based on. Empty ones are left out. */
export function FiguresPanel({ answer, catalogue, onOpenArticle }: FiguresPanelProps): ReactElement {
  const text = useText('law')
  const language = useLanguage()
  const links = { catalogue, onOpenArticle }
  return (
    <div className={classes.article}>
      <Figures group="thresholds">
        {answer.thresholds.map((it) => (
          <Figure
            key={`${it.rule} ${it.tier}`}
            name={text(`thresholds.tier.${it.tier}`)}
            answer={text(`thresholds.result.${it.result}`)}
            lines={[
              it.arithmetic,
              ...(it.claimedOnly ? [text('thresholds.claimedOnly')] : []),
              ...it.inputs.map(({ value, basis }) => `${String(value)}（${basis}）`),
            ]}
            sources={[it.provision]}
            {...links}
          />
        ))}
      </Figures>
      <Figures group="deadlines">
        {answer.deadlines.map((it) => (
          <Figure
            key={it.id}
            name={it.title}
            answer={
              it.lastDay === null
                ? text('deadlines.open')
                : text('deadlines.lastDay', { day: formatDay(it.lastDay, language) })
            }
            lines={[
              ...(it.start === null ? [] : [text('deadlines.start', { day: formatDay(it.start, language) })]),
              ...it.notCounted.map((what) => text('deadlines.notCounted', { what })),
            ]}
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
      <Figures group="channels">
        {answer.channels.map((it) => (
          <Figure
            key={it.id}
            name={it.name}
            answer={it.contact}
            lines={[
              text('channels.takes', { what: it.takes }),
              ...(it.note === '' ? [] : [it.note]),
              ...(it.verified ? [] : [text('channels.unverified')]),
            ]}
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
  readonly children: ReactNode[]
}

function Figures({ group, children }: FiguresProps): ReactElement | null {
  const text = useText('law')
  const headingId = figureGroupId(group)
  if (children.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <Title order={2} size="h3" id={headingId} tabIndex={-1}>
        {text(`${group}.title`)}
      </Title>
      <ul className={classes.reasons}>{children}</ul>
    </section>
  )
}

interface FigureProps extends Pick<FiguresPanelProps, 'catalogue' | 'onOpenArticle'> {
  readonly name: string
  readonly answer?: string
  readonly lines: readonly string[]
  /** Ids of articles, or names of other rules. */
  readonly sources: readonly string[]
}

function Figure({ name, answer, lines, sources, catalogue, onOpenArticle }: FigureProps): ReactElement {
  const text = useText('law')
  return (
    <li lang="zh-CN">
      <p className={classes.figureName}>{name}</p>
      {answer !== undefined && <p>{answer}</p>}
      {lines.map((line) => (
        <Text key={line} fz="sm">
          {line}
        </Text>
      ))}
      {sources.length > 0 && (
        <div className={classes.basis}>
          <span>{text('based')}</span>
          {sources.map((source) => {
            const version = findWording(catalogue, source)?.version
            return version === undefined ? (
              <span key={source}>{source}</span>
            ) : (
              <button
                key={source}
                type="button"
                className={classes.link}
                onClick={() => onOpenArticle(source)}
              >
                {`${shortLaw(version.law)}${version.number}`}
              </button>
            )
          })}
        </div>
      )}
    </li>
  )
}
