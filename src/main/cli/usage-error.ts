/** The words of a call are wrong; the message says what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
