/**
 * The parts of a path in the syntax of errors, gaps and warnings:
 * `incidents[2].place` → `['incidents', 2, 'place']`. Undoes `formatPath`.
 */
export function parsePath(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  )
}

/** What stands at a path, or undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: string): unknown {
  return parsePath(path).reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    root,
  )
}
