// How long `law`, from start to exit, takes on a case with 2,000 incidents, beside reading the same case as JSON.
// A ratio, since machines differ; under a second is wanted. Run `npm run build` first.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const INCIDENTS = 2_000
const root = fileURLToPath(new URL('..', import.meta.url))
const sample = JSON.parse(readFileSync(join(root, 'resources/samples/express/case.json'), 'utf8'))
const incidents = Array.from({ length: INCIDENTS }, (_, index) => ({
  ...sample.incidents[index % sample.incidents.length],
  id: `i${index + 1}`,
}))
const text = JSON.stringify({ ...sample, incidents })

const folder = mkdtempSync(join(tmpdir(), 'leak-docket-bench-'))
try {
  const file = join(folder, 'case.json')
  writeFileSync(file, text)
  const lawMs = fastest(3, () => cli('law', file))
  const parseMs = fastest(20, () => JSON.parse(text))
  console.log(
    `law, ${INCIDENTS} incidents: ${Math.round(lawMs)} ms; JSON.parse of the case: ${parseMs.toFixed(1)} ms; ${Math.round(lawMs / parseMs)} times as long`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

function cli(...words) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), ...words], {
    encoding: 'utf8',
    maxBuffer: 256 * 2 ** 20,
  })
  if (status !== 0) throw new Error(stderr)
}

/** Best of several runs: what else the machine does only ever adds. */
function fastest(runs, work) {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
