import type { ThresholdAnswer } from './law-answer'

/**
 * Whether an answer rests on somebody's own words, inference or hearsay alone.
 *
 * @param firm - what the answer would be without them.
 */
export function onlyClaimed(
  result: ThresholdAnswer['result'],
  firm: ThresholdAnswer['result'],
  inputs: readonly { readonly claimed: boolean }[],
): boolean {
  if (result === 'reached') return firm !== 'reached'
  return inputs.length > 0 && inputs.every(({ claimed }) => claimed)
}
