/** `import … from`, `export … from`, `import type … from` and the bare `import '…'`. */
const STATIC = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm

/** `import('…')`, also as a type, and `require('…')`. */
const CALLED = /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g

/** What a source text imports, in whatever way, in the order of kinds and places. */
export function importsOf(text: string): readonly string[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
  return [...code.matchAll(STATIC), ...code.matchAll(CALLED)].flatMap(([, specifier]) => specifier ?? [])
}
