import { Textarea, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ControlProps } from './control-props'

interface TextControlProps extends ControlProps<string> {
  /** More than one line; grows with its text. */
  readonly multiline?: boolean
  readonly placeholder?: string | undefined
  readonly inputMode?: 'text' | 'tel' | 'email' | 'url' | 'numeric'
}

export function TextControl({
  name,
  label,
  hint,
  value,
  onChange,
  problem,
  multiline = false,
  placeholder,
  inputMode = 'text',
}: TextControlProps): ReactElement {
  const common = {
    label,
    description: hint,
    value: value ?? '',
    error: problem,
    placeholder,
    // Names, numbers and addresses of a case are nothing for the browser to remember or to correct.
    autoComplete: 'off',
    spellCheck: false,
  }
  const change = (text: string) => onChange(text === '' ? undefined : text)
  return (
    <div data-field={name}>
      {multiline ? (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={16}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <TextInput {...common} inputMode={inputMode} onChange={(event) => change(event.target.value)} />
      )}
    </div>
  )
}
