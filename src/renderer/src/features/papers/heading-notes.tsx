import type { ReactElement } from 'react'
import type { DraftDocument } from '../../../../shared/drafting/draft-document'
import { type PaperAdvice, plainHeading } from '../../../../shared/drafting/paper-guide'
import { Section } from '../../components/section'
import { useLanguage, useText } from '../../text/use-text'
import classes from './papers.module.css'

interface HeadingNotesProps {
  readonly draft: DraftDocument
  readonly guide: PaperAdvice
}

/** What each part of the shown paper is for: open where somebody helps who reads no Chinese. */
export function HeadingNotes({ draft, guide }: HeadingNotesProps): ReactElement | null {
  const text = useText('papers')
  const language = useLanguage()
  const notes = draft.blocks.flatMap((block) => {
    if (block.kind !== 'heading') return []
    const note = guide.headings[plainHeading(block.text)]
    return note === undefined ? [] : [{ heading: block.text, note: language === 'en' ? note.en : note.zh }]
  })
  if (notes.length === 0) return null
  return (
    // Another language starts it anew, so that it opens for the one who needs it.
    <Section key={language} title={text('headings.title')} open={language === 'en'}>
      <dl className={classes.notes}>
        {notes.map(({ heading, note }) => (
          <div key={heading}>
            <dt lang="zh-CN">{heading}</dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
