import { Badge, Button, Group, Text } from '@mantine/core'
import { IconPrinter, IconSend } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import type { Case } from '../../../../shared/domain/case'
import { type Advice, copiesFor, type PaperAdvice } from '../../../../shared/drafting/paper-guide'
import type { PaperKind } from '../../../../shared/drafting/paper-kinds'
import { useCaseNavigation } from '../../app/case-navigation'
import { formatDay } from '../../components/format-date'
import { useTransport } from '../../host/host-context'
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
  const language = useLanguage()
  const { go } = useCaseNavigation()
  const copies = copiesFor(guide.copies, from)
  return (
    <div className={classes.guide}>
      <Text fz="sm">{text('afterPrinting.intro')}</Text>
      <AdviceList title={text('afterPrinting.where')} advice={guide.where} />
      <div>
        <Text fz="sm" fw={600}>
          {text('afterPrinting.copies')}
        </Text>
        <ul className={classes.checks}>
          <li>
            {language === 'en' ? copies.en : copies.zh}
            <Basis articles={guide.copies.articles} />
          </li>
        </ul>
      </div>
      <AdviceList title={text('afterPrinting.bring')} advice={guide.bring} />
      <AdviceList title={text('afterPrinting.answers')} advice={guide.answers} />
      <Group gap={8}>
        <PrintGuide kind={kind} />
        <PrintGuide />
      </Group>
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

/** The guide as pages to take along, to one paper or to all; in Chinese, as the desk speaks. */
function PrintGuide({ kind }: { readonly kind?: PaperKind }): ReactElement {
  const text = useText('papers')
  const { bytesBase } = useTransport()
  const { caseId } = useCaseNavigation()
  return (
    <Button
      component="a"
      size="compact-sm"
      variant="default"
      href={bytesBase + byteRoutes.guidePages(caseId, kind)}
      download
      leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
    >
      {text(kind === undefined ? 'afterPrinting.printAll' : 'afterPrinting.print')}
    </Button>
  )
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
        {advice.map(({ zh, en, articles, unheld, isReminder }) => (
          <li key={zh}>
            {language === 'en' ? en : zh}
            {isReminder && (
              <Badge component="span" ml={6} size="sm" variant="default">
                {text('afterPrinting.notLaw')}
              </Badge>
            )}
            <Basis articles={articles} />
            {unheld.map(({ name, checkedOn }) => (
              <span key={name} className={classes.unheld}>
                <span lang="zh-CN">{name}</span>
                {` · ${text('afterPrinting.unheld', { day: formatDay(checkedOn, language) })}`}
              </span>
            ))}
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
