/** Fewer than this many in a row are named one by one. */
const SHORTEST_RUN = 3

/** Neighbours of a list that are chosen: each run of them in order; `breaks` parts two that are neighbours all the same. */
export function runsOf<Thing>(
  things: readonly Thing[],
  isChosen: (thing: Thing) => boolean,
  breaks: (before: Thing, after: Thing) => boolean = () => false,
): readonly (readonly Thing[])[] {
  const runs: Thing[][] = []
  let before: Thing | undefined
  for (const thing of things) {
    if (isChosen(thing)) {
      const run = runs.at(-1)
      const follows = before !== undefined && run?.at(-1) === before && !breaks(before, thing)
      if (follows) run?.push(thing)
      else runs.push([thing])
    }
    before = thing
  }
  return runs
}

/** 1-1, 1-2 or 2-3至2-9: a short run one by one, a long one by its ends. */
export function shortened(run: readonly string[]): readonly string[] {
  return run.length < SHORTEST_RUN ? run : [`${run.at(0)}至${run.at(-1)}`]
}
