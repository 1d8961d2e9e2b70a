import { Badge, Button, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { Case } from '../../../../shared/domain/case'
import { type Advice, courtSets, type PaperAdvice } from '../../../../shared/drafting/paper-guide'
import type { PaperKind } from '../../../../shared/drafting/paper-kinds'
import { useCaseNavigation } from '../../app/case-navigation'
import { useLanguage, useText } from '../../text/use-text'
import classes from './papers.module.css'

interface AfterPrintingProps {
  readonly kind: PaperKind
  readonly guide: PaperAdvice
  readonly from: Case
}

/** Where a printed paper goes, how many of it, what to bring and what to expect; and the way to record it. */
export function AfterPrinting({ kind, guide, from }: AfterPrintingProps): ReactElement {
  const text = useText('papers')
  const { go } = useCaseNavigation()
  return (
    <div className={classes.guide}>
      <Text fz="sm">{text('afterPrinting.intro')}</Text>
      <AdviceList title={text('afterPrinting.where')} advice={guide.where} />
      <div>
        <Text fz="sm" fw={600}>
          {text('afterPrinting.copies.title')}
        </Text>
        <ul className={classes.checks}>
          <li>
            {useCopies(guide.copies.rule, from)}
            <Basis articles={guide.copies.articles} />
          </li>
        </ul>
      </div>
      <AdviceList title={text('afterPrinting.bring')} advice={guide.bring} />
      <AdviceList title={text('afterPrinting.answers')} advice={guide.answers} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconSend size={16} stroke={1.75} aria-hidden />}
        onClick={() => go('filings', { add: true, document: kind })}
      >
        {text('afterPrinting.record')}
      </Button>
    </div>
  )
}

/** How many to print, counted from the defendants of the case. */
function useCopies(rule: PaperAdvice['copies']['rule'], from: Case): string {
  const text = useText('papers')
  const { defendants, sets } = courtSets(from)
  if (rule === 'one') return text('afterPrinting.copies.one')
  if (defendants === 0) return text(`afterPrinting.copies.${rule}Unknown`)
  return text(`afterPrinting.copies.${rule}`, { sets, defendants })
}

function AdviceList({ title, advice }: { title: string; advice: readonly Advice[] }): ReactElement {
  const text = useText('papers')
  const language = useLanguage()
  return (
    <div>
      <Text fz="sm" fw={600}>
        {title}
      </Text>
      <ul className={classes.checks}>
        {advice.map(({ zh, en, articles, isReminder }) => (
          <li key={zh}>
            {language === 'en' ? en : zh}
            {isReminder && (
              <Badge component="span" ml={6} size="sm" variant="default">
                {text('afterPrinting.notLaw')}
              </Badge>
            )}
            <Basis articles={articles} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The articles that a sentence stands on, each a way to its text. */
function Basis({ articles }: { readonly articles: Advice['articles'] }): ReactElement {
  const { go } = useCaseNavigation()
  return (
    <>
      {articles.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          lang="zh-CN"
          className={classes.basis}
          onClick={() => go('law', { article: id })}
        >
          {name}
        </button>
      ))}
    </>
  )
}
