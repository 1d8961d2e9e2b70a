// Drafts three papers from the sample case into demo-output/: no window, one line of progress each.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildOrStop } from './build-if-needed.mjs'

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const papers = [
  { kind: 'police-report', file: '1 刑事报案材料.pdf' },
  { kind: 'civil-complaint', file: '2 民事起诉状.pdf' },
  { kind: 'evidence-list', file: '3 证据目录.pdf' },
]

await buildOrStop()
mkdirSync(root('demo-output'), { recursive: true })
for (const { kind, file } of papers) {
  const out = root(`demo-output/${file}`)
  const args = [root('out/main/cli.js'), 'draft', root('resources/samples/express/case.json')]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, '--document', kind, '--day', '2026-11-23', '--out', out],
    { encoding: 'utf8' },
  )
  if (status !== 0) {
    process.stderr.write(stderr)
    process.exit(status ?? 3)
  }
  const { pages, gaps, sha256 } = JSON.parse(stdout)
  console.log(
    `demo-output/${file}: ${pages} pages, ${gaps.length} open points, SHA-256 ${sha256.slice(0, 16)}…`,
  )
}
