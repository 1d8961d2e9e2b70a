// How long the app takes to open a case of 10,000 entries and 5,000 items of evidence, beside the `age` tool decrypting
// the same bytes and JSON.parse reading them. Run `npm run build` first.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleProgram } from './bundle-program.mjs'
import { openDoor } from './open-door.mjs'
import { launchChromium } from './peers/launch-chromium.mjs'

const ENTRIES = 10_000
const EVIDENCE = 5_000
const TURNS = 5

if (spawnSync('age', ['--version']).status !== 0) {
  console.log('open: skipped, nothing to measure beside. The `age` tool is wanted.')
  process.exit(0)
}

const root = mkdtempSync(join(tmpdir(), 'leak-docket-bench-'))
try {
  const data = join(root, 'data')
  const program = await bundleProgram('large-case', join(root, 'program'))
  const made = spawnSync(process.execPath, [program, data, EVIDENCE, ENTRIES], { stdio: 'inherit' })
  if (made.status !== 0) throw new Error('No case was made')
  const folder = join(
    data,
    readdirSync(data).find((name) => name.endsWith('.docket')),
  )

  const door = await openDoor(data)
  await door.enter()
  const [{ caseId }] = (await door.call('case.list', {})).cases
  const times = { open: [], age: [] }
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.open.push(await timed(() => door.call('case.open', { caseId })))
    await door.call('case.close', { caseId })
    times.age.push(await timed(() => readWithAge(folder)))
  }
  const peakMiB = door.peakMiB()
  await door.close()
  const openMs = Math.min(...times.open)
  const ageMs = Math.min(...times.age)
  const windowMs = await openInWindow(data)
  console.log(
    `open, ${ENTRIES} entries and ${EVIDENCE} items: ${Math.round(openMs)} ms; age and JSON.parse of the same bytes: ${Math.round(ageMs)} ms ` +
      `(ours ${(openMs / ageMs).toFixed(2)} times as long); peak memory of the app ${peakMiB === undefined ? 'not measured' : `${Math.round(peakMiB)} MiB`}; ` +
      `from the click to the view in Chromium ${Math.round(windowMs)} ms`,
  )
} finally {
  rmSync(root, { recursive: true })
}

/** What opens the journal of a case without the app: decrypt each file, parse each line. */
function readWithAge(folder) {
  const script = 'for f in "$1"/journal/*/*.age; do age --decrypt -i "$1/identity.txt" "$f" || exit 1; done'
  const { status, stdout } = spawnSync('sh', ['-c', script, 'sh', folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const entries = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  if (status !== 0 || entries.length !== ENTRIES) throw new Error(`age read ${entries.length} entries`)
}

/** A window that lies open at the list of cases, and the click on this one. */
async function openInWindow(data) {
  const door = await openDoor(data)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.goto(door.address)
    const link = page.getByRole('link', { name: /很大的案卷/ })
    await link.waitFor()
    return await timed(async () => {
      await link.click()
      await page.getByRole('navigation').waitFor()
    })
  } finally {
    await browser.close()
    await door.close()
  }
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
