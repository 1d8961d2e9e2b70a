import { Textarea } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { ControlProps } from './control-props'

/** A list of short texts, one a line. */
export function LinesControl({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
}: ControlProps<readonly string[]>): ReactElement {
  const stored = (value ?? []).join('\n')
  // An empty line is no item, but the one just begun must stay on screen.
  const [typed, setTyped] = useState(stored)
  const shown = linesOf(typed).join('\n') === stored ? typed : stored
  return (
    <div data-field={name}>
      <Textarea
        label={label}
        description={hint}
        error={problem}
        autosize
        minRows={2}
        maxRows={10}
        autoComplete="off"
        spellCheck={false}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(linesOf(event.target.value))
        }}
      />
    </div>
  )
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
