/** Figures of a whole torture, and of the small one that runs with every test. */
export function size(full: number, small: number): number {
  return process.env.LEAKDOCKET_TORTURE === 'full' ? full : small
}
