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
}
