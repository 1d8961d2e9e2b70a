/** What every control of a field has in common. */
export interface ControlProps<Value> {
  /** Path of the field inside its record, see `useFieldOfAddress`. */
  readonly name: string
  readonly label: string
  /** What belongs here, in plain words. */
  readonly hint?: string | undefined
  readonly value: Value | undefined
  /** `undefined` takes the value away. */
  readonly onChange: (value: Value | undefined) => void
  /** Why the value could not be saved. */
  readonly problem?: string | undefined
  /** Where a control that reads what is typed keeps what it could not read; absent: nowhere but in itself. */
  readonly unread?: UnreadKeeper | undefined
}

/** Keeps what could not be read, by its part of the field: the day and the clock of a moment, a number. */
export interface UnreadKeeper {
  readonly textOf: (part: UnreadPart) => string | undefined
  /** `undefined` once it can be read, or nothing is left of it. */
  readonly keep: (part: UnreadPart, typed: string | undefined) => void
}

export type UnreadPart = 'day' | 'clock' | 'number'
