import { VisuallyHidden } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Block, DraftDocument } from '../../../../shared/drafting/draft-document'

interface DraftAsTextProps {
  readonly draft: DraftDocument
  readonly label: string
}

/** The whole paper as text for those who listen to it: the pages on the screen are pictures. */
export function DraftAsText({ draft, label }: DraftAsTextProps): ReactElement {
  return (
    <VisuallyHidden component="article" aria-label={label} lang="zh-CN">
      {draft.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity, and their text has no state
        <BlockAsText key={index} block={block} />
      ))}
    </VisuallyHidden>
  )
}

function BlockAsText({ block }: { readonly block: Block }): ReactElement | null {
  switch (block.kind) {
    case 'title':
      return <h2>{block.text}</h2>
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item.label}>{`${item.label}${item.text}`}</li>
          ))}
        </ul>
      )
    case 'table':
      return <TableAsText table={block} />
    case 'signature':
      return (
        <>
          {block.addressee && <p>{`${block.addressee.lead}${block.addressee.text}`}</p>}
          {closingLines(block).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )
    case 'page-break':
      return null
  }
}

function closingLines({ signers, date, enclosures, enclosedFirst }: Block & { kind: 'signature' }): string[] {
  const enclosed = enclosures.map(({ text }) => text)
  return enclosedFirst === true ? [...enclosed, ...signers, date] : [...signers, date, ...enclosed]
}

function TableAsText({ table }: { readonly table: Block & { kind: 'table' } }): ReactElement {
  return (
    <table>
      {table.header && (
        <thead>
          <tr>
            {table.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {table.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
          <tr key={index}>
            {row.map(({ text }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
              <td key={column}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
