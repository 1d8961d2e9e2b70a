/** A copy without the fields that are `undefined`, as the case format wants it. */
export function withoutEmpty<Value extends object>(
  value: { [Field in keyof Value]: Value[Field] | undefined },
): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value
}
