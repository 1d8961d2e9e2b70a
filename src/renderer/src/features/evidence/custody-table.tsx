import { Table, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { CustodyRow } from '../../../../shared/journal/custody-rows'
import { formatMoment } from '../../components/format-date'
import { useLanguage, useText } from '../../text/use-text'
import { useCustody } from './use-custody'

/** So much of a hash is enough to see that two are the same; the whole one stands behind it. */
const SHORT_HASH = 12

/** Who did what to the originals, as a table for the case and as a short list for one item. */
export function CustodyTable({ evidenceId }: { readonly evidenceId?: string }): ReactElement {
  const text = useText('custody')
  const language = useLanguage()
  const custody = useCustody(evidenceId)
  const rows = custody?.rows ?? []
  const who = (row: CustodyRow) => (row.device === custody?.device ? text('thisComputer') : row.device)
  const what = (row: CustodyRow) => text(`acts.${row.result ?? row.act}`, { object: row.object })

  return (
    <>
      <Text fz="sm" c="dimmed" mb="xs">
        {text('why')}
      </Text>
      {evidenceId === undefined ? (
        // What scrolls can be reached with the keyboard.
        <Table.ScrollContainer
          minWidth={720}
          type="native"
          tabIndex={0}
          role="region"
          aria-label={text('ofCase')}
        >
          <Table fz="sm" verticalSpacing={6} captionSide="top">
            <Table.Thead>
              <Table.Tr>
                {(['number', 'at', 'who', 'what', 'hashes', 'prev'] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {text(`columns.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, index) => (
                <Table.Tr key={`${row.device}/${row.seq}`}>
                  <Table.Td>{index + 1}</Table.Td>
                  <Table.Td>{formatMoment(row.at, language)}</Table.Td>
                  <Table.Td>{who(row)}</Table.Td>
                  <Table.Td>{what(row)}</Table.Td>
                  <Table.Td>
                    <Hashes row={row} />
                  </Table.Td>
                  <Table.Td>
                    <Hash value={row.prev} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : (
        <ol style={{ margin: 0, paddingInlineStart: 24 }}>
          {rows.map((row) => (
            <li key={`${row.device}/${row.seq}`}>
              <Text fz="sm">{what(row)}</Text>
              <Text fz="xs" c="dimmed">
                {formatMoment(row.at, language)} · {who(row)}
              </Text>
              <Text fz="xs" c="dimmed" component="div">
                <Hashes row={row} />
              </Text>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Hashes({ row: { before, after } }: { readonly row: CustodyRow }): ReactElement {
  return (
    <>
      {before !== undefined && <Hash value={before} />}
      {before !== undefined && after !== undefined && ' → '}
      {after !== undefined && <Hash value={after} />}
    </>
  )
}

function Hash({ value }: { readonly value: string }): ReactElement {
  return <code title={value}>{`${value.slice(0, SHORT_HASH)}…`}</code>
}
