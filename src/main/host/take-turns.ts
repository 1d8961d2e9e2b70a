/** Run work one after the other, in the order in which it was asked for. A failure holds up nobody behind it. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>

export function takeTurns(): Turns {
  let queue: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
}
