/** A title in quotation marks; its own become the inner ones. */
export function quoteTitle(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
