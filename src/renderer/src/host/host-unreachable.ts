/** The program behind this window does not answer: it was ended, or the computer slept. */
export class HostUnreachable extends Error {
  override readonly name = 'HostUnreachable'
}
