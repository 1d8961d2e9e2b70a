import { identityToRecipient } from 'age-encryption'

/** `age1…` of an identity. @returns undefined where it is none, a copying fault for example. */
export async function recipientOf(identity: string): Promise<string | undefined> {
  return identityToRecipient(identity).catch(() => undefined)
}

/** `age1…` of an identity that is known to be one. */
export async function knownRecipientOf(identity: string): Promise<string> {
  const recipient = await recipientOf(identity)
  if (recipient === undefined) throw new Error('A key of the case that is no age identity')
  return recipient
}
