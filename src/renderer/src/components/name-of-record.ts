/** How a record of any noun is called; undefined where it has no name yet. */
export function nameOfRecord(record: object): string | undefined {
  const { title, name, to, text } = record as { [_ in 'title' | 'name' | 'to' | 'text']?: string }
  return title ?? name ?? to ?? text
}
