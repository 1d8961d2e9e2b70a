import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import { byteRoutes } from '../../../../shared/contract/byte-routes'
import { useTransport } from '../../host/host-context'
import { useText } from '../../text/use-text'
import type { ExportedDraft } from './use-export'

/** Puts the text of an exported paper on the clipboard, for pasting into a web form. */
export function CopyText({
  draftId,
  mostCharacters,
}: Pick<ExportedDraft, 'draftId' | 'mostCharacters'>): ReactElement {
  const text = useText('papers')
  const { bytesBase } = useTransport()
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')

  async function copy(): Promise<void> {
    try {
      const response = await fetch(bytesBase + byteRoutes.draftFile(draftId, 'text', mostCharacters))
      if (!response.ok) throw new Error(response.statusText)
      await navigator.clipboard.writeText(await response.text())
      setState('copied')
    } catch {
      setState('failed')
    }
  }

  const Icon = state === 'copied' ? IconCheck : IconCopy
  return (
    <>
      <Button
        size="compact-sm"
        leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
        onClick={() => void copy()}
      >
        {text('exported.copy')}
      </Button>
      <span role="status">{state === 'ready' ? '' : text(`exported.copy_${state}`)}</span>
    </>
  )
}
