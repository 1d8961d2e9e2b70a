import { UsageError } from './usage-error'

const VARIABLE = 'LEAKDOCKET_PASSPHRASE'

/** The passphrase of a call; never an argument, since those stand in lists of processes. */
export function passphraseFromEnvironment(): string | undefined {
  const passphrase = process.env[VARIABLE]
  return passphrase === '' ? undefined : passphrase
}

/** @throws UsageError where none is set. */
export function requiredPassphrase(): string {
  const passphrase = passphraseFromEnvironment()
  if (passphrase === undefined) {
    throw new UsageError(
      `expected a passphrase in ${VARIABLE}, or --no-passphrase for a case that anyone can read`,
    )
  }
  return passphrase
}
