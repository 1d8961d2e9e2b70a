/** Names of the three messages between the preload script and the main process. There are no others. */
export const channels = {
  /** Window → host: one request, one reply. */
  send: 'host:send',
  /** Host → window: one event of the contract. */
  event: 'host:event',
  /** Host → window: `lost` or `connected`. */
  connection: 'host:connection',
} as const
