import { Button, Group, Text, Title, Tooltip } from '@mantine/core'
import { type KeyboardEvent, type ReactElement, useId, useState } from 'react'
import type { Case } from '../../../../shared/domain/case'
import { numberExhibits } from '../../../../shared/drafting/exhibit-numbers'
import type { ArticleVersion } from '../../../../shared/law/catalogue'
import type { OfferedArticle } from '../../../../shared/law/law-answer'
import { useCaseNavigation } from '../../app/case-navigation'
import { ExhibitThumb } from '../../components/exhibit-thumb'
import { useRecords } from '../../database/queries/use-records'
import { useText } from '../../text/use-text'
import { CellSign } from './cell-sign'
import { ElementQuestions } from './element-questions'
import lawClasses from './law.module.css'
import classes from './matrix.module.css'
import { EXHIBIT_DRAG, type MatrixExhibit, MatrixRow } from './matrix-row'
import { type GridPlace, moveInGrid } from './move-in-grid'
import type { ShippedLaw } from './use-law'

interface ElementMatrixProps {
  readonly version: ArticleVersion
  /** What the case says to each; absent where the article was not compared with it. */
  readonly offered: OfferedArticle | undefined
  readonly case: Case | undefined
  readonly asks: ShippedLaw['asks']
}

/** 构成要件 × 证据: what has to be shown, and which exhibits the owner holds against each. */
export function ElementMatrix({ version, offered, case: it, asks }: ElementMatrixProps): ReactElement | null {
  const text = useText('law')
  const { go } = useCaseNavigation()
  const headingId = useId()
  const [current, setCurrent] = useState<GridPlace>({ row: 1, column: 0 })
  if (version.elements.length === 0) return null

  const exhibits = (it === undefined ? [] : numberExhibits(it)).map(
    ({ item, number }): MatrixExhibit => ({ id: item.id, number, title: item.title }),
  )
  const size = { rows: version.elements.length + 1, columns: exhibits.length }
  // An exhibit may have gone since; Tab must still lead somewhere.
  const row = Math.min(current.row, size.rows - 1)
  const column = Math.min(current.column, size.columns - 1)
  const cell = (inRow: number) => (inColumn: number) => ({
    tabIndex: inRow === row && inColumn === column ? 0 : -1,
    'data-cell': `${inRow}:${inColumn}`,
    onFocus: () => setCurrent({ row: inRow, column: inColumn }),
  })
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined
    const to = from === undefined ? undefined : moveInGrid(event, { row, column }, size)
    if (to === undefined) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.row}:${to.column}"]`)?.focus()
  }
  const incidents = it?.incidents ?? []
  const about = new Set(offered?.why.map(({ incident }) => incident))
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} id={headingId}>
        {text('elements.title')}
      </Title>
      <Text fz="sm" c="dimmed">
        {text(exhibits.length === 0 ? 'matrix.noEvidence' : 'matrix.how')}
      </Text>
      {exhibits.length === 0 ? (
        <Button variant="default" size="compact-sm" my={4} onClick={() => go('evidence')}>
          {text('matrix.toEvidence')}
        </Button>
      ) : (
        <Legend />
      )}
      <div className={classes.matrixFrame}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on a table */}
        <table className={classes.matrix} role="grid" aria-labelledby={headingId} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className={classes.rowHead}>
                <Text fz="sm" c="dimmed" span>
                  {text('matrix.element')}
                </Text>
              </th>
              {exhibits.map((exhibit, inColumn) => (
                <th key={exhibit.id} scope="col" className={classes.exhibitHead}>
                  <ExhibitHead
                    exhibit={exhibit}
                    onOpen={() => go('evidence', { evidence: exhibit.id })}
                    cell={cell(0)(inColumn)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {version.elements.map((element, index) => {
              const answer = offered?.elements.find(({ id }) => id === element.id)
              const facts = asks[version.id]?.[element.id] ?? []
              const shownBy = incidentsOf(answer?.because ?? [])
              return (
                <MatrixRow
                  key={element.id}
                  wordingId={version.id}
                  element={element}
                  answer={answer}
                  exhibits={exhibits}
                  cell={cell(index + 1)}
                >
                  <div className={classes.shownBy}>
                    {incidents
                      .filter((_, place) => shownBy.has(place))
                      .map(({ id, title }) => (
                        <button
                          key={id}
                          type="button"
                          className={lawClasses.link}
                          aria-label={text('why.toIncident', { title })}
                          onClick={() => go('incidents', { incident: id })}
                        >
                          {title}
                        </button>
                      ))}
                  </div>
                  <ElementQuestions
                    incidents={incidents.filter(({ id }) => about.has(id))}
                    facts={facts}
                    isOpen={answer?.met !== 'yes'}
                  />
                </MatrixRow>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface ExhibitHeadProps {
  readonly exhibit: MatrixExhibit
  readonly onOpen: () => void
  readonly cell: { readonly tabIndex: number; readonly 'data-cell': string; readonly onFocus: () => void }
}

/** Number and small picture of an exhibit: opens it, and can be dragged onto a row. */
function ExhibitHead({ exhibit, onOpen, cell }: ExhibitHeadProps): ReactElement {
  const text = useText('law')
  const record = useRecords('evidence')?.find(({ id }) => id === exhibit.id)
  return (
    <Tooltip label={exhibit.title} withinPortal>
      <button
        type="button"
        draggable
        className={classes.exhibit}
        aria-label={text('matrix.exhibit', { number: exhibit.number, title: exhibit.title })}
        onClick={onOpen}
        onDragStart={(event) => {
          event.dataTransfer.setData(EXHIBIT_DRAG, exhibit.id)
          event.dataTransfer.effectAllowed = 'link'
        }}
        {...cell}
      >
        {record !== undefined && <ExhibitThumb evidence={record} />}
        {exhibit.number}
      </button>
    </Tooltip>
  )
}

function Legend(): ReactElement {
  const text = useText('law')
  return (
    <Group gap="md" fz="sm" c="dimmed">
      {(['marked', 'facts'] as const).map((link) => (
        <span key={link} className={classes.legend}>
          <CellSign link={link} />
          {text(`matrix.legend.${link}`)}
        </span>
      ))}
    </Group>
  )
}

/** Places of the incidents in which the facts stand. */
function incidentsOf(paths: readonly string[]): ReadonlySet<number> {
  return new Set(paths.flatMap((path) => /^incidents\[(\d+)\]/.exec(path)?.[1] ?? []).map(Number))
}
