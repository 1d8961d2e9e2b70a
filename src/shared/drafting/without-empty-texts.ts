/** Facts without the texts that say nothing: a field that was emptied counts as not said. */
export function withoutEmptyTexts<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutEmptyTexts) as Value
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(([, it]) => typeof it !== 'string' || it.trim() !== '')
  return Object.fromEntries(said.map(([key, it]) => [key, withoutEmptyTexts(it)])) as Value
}
