import { Progress, Text } from '@mantine/core'
import { type ReactElement, useEffect, useState } from 'react'
import { useText } from '../../text/use-text'
import { loadRating, type Strength } from './rate-passphrase'

const colors = ['seal', 'seal', 'yellow', 'teal', 'teal'] as const

/** How hard a passphrase is to guess, in words and as a bar. It advises and never refuses. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }): ReactElement | null {
  const text = useText('passphrase')
  const [strength, setStrength] = useState<Strength>()
  useEffect(() => {
    let ended = false
    void loadRating().then((rate) => {
      if (!ended) setStrength(passphrase === '' ? undefined : rate(passphrase))
    })
    return () => {
      ended = true
    }
  }, [passphrase])
  return (
    <div>
      <Progress
        value={strength === undefined ? 0 : (strength + 1) * 20}
        color={colors[strength ?? 0]}
        aria-hidden
      />
      <Text size="sm" c="dimmed" role="status">
        {strength === undefined ? text('strength.hint') : text(`strength.${strength}`)}
      </Text>
    </div>
  )
}
