import { Button, Table, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import { type CustodyRow, custodyActOf } from '../../../../shared/journal/custody-rows'
import { custodyRuns } from '../../../../shared/journal/custody-runs'
import { formatMoment } from '../../components/format-date'
import { useCaseSession } from '../../database/case-session'
import { useTransport } from '../../host/host-context'
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
  const runs = custodyRuns(rows)
  const who = (row: CustodyRow) => (row.device === custody?.device ? text('thisComputer') : row.device)
  const what = (row: CustodyRow) => text(`acts.${custodyActOf(row)}`, { object: row.object })

  return (
    <>
      <Text fz="sm" c="dimmed" mb="xs">
        {text('why')}
      </Text>
      <PrintCustody evidenceId={evidenceId} />
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
              {runs.map(({ first, count }, index) => (
                <Table.Tr key={`${first.device}/${first.seq}`}>
                  <Table.Td>{index + 1}</Table.Td>
                  <Table.Td>{formatMoment(first.at, language)}</Table.Td>
                  <Table.Td>{who(first)}</Table.Td>
                  <Table.Td>{count > 1 ? text('unchangedRun', { count }) : what(first)}</Table.Td>
                  <Table.Td>{count === 1 && <Hashes row={first} />}</Table.Td>
                  <Table.Td>
                    <Hash value={first.prev} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : (
        <ol style={{ margin: 0, paddingInlineStart: 24 }}>
          {rows.map((row) => (
            <li key={`${row.device}/${row.seq}`} style={{ marginBottom: 8 }}>
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

/** The page to print; it is in Chinese, since it goes to whoever asks for the originals. */
function PrintCustody({ evidenceId }: { readonly evidenceId: string | undefined }): ReactElement {
  const text = useText('custody')
  const { bytesBase } = useTransport()
  const { caseId } = useCaseSession()
  return (
    <Button
      component="a"
      variant="default"
      size="compact-sm"
      mb="sm"
      style={{ alignSelf: 'flex-start' }}
      href={bytesBase + byteRoutes.custodyPage(caseId, evidenceId)}
      download
      leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
    >
      {text(evidenceId === undefined ? 'print.case' : 'print.item')}
    </Button>
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
