/**
 * The data folder a second start asked for, where it is not the one on screen.
 *
 * @param asked - what the second program handed over.
 */
export function otherFolder(asked: unknown, shown: string): string | undefined {
  if (typeof asked !== 'object' || asked === null || !('dataFolder' in asked)) return undefined
  const { dataFolder } = asked
  return typeof dataFolder === 'string' && dataFolder !== shown ? dataFolder : undefined
}
