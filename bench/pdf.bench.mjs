// From case.json to the PDF of a civil complaint of 25 pages or more on disk, beside other ways to write the same
// text: a process each, started for it. The others begin with the finished text, we with the case. Needs
// `npm run build`, and once `npm ci --prefix bench/peers`. Processor time and peak memory are read from /proc, so on
// Linux only.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { peakMemoryMiB } from './peak-memory.mjs'

const TURNS = 6
const FEWEST_PAGES = 25
/** The clock that Linux tells processor time by. */
const TICK_MS = 10
/** Gives the pages that are wanted. */
const INCIDENTS = 52
const PEERS = {
  pdfkit: 'with-pdfkit',
  pdfmake: 'with-pdfmake',
  'react-pdf': 'with-react-pdf',
  chromium: 'with-chromium',
}

const root = fileURLToPath(new URL('..', import.meta.url))
const peersFolder = join(root, 'bench/peers')
if (!existsSync(join(peersFolder, 'node_modules'))) {
  console.log('pdf: skipped, nothing to measure beside. Run `npm ci --prefix bench/peers` first.')
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'leak-docket-bench-'))
try {
  const caseFile = writeCase()
  const draftFile = join(folder, 'draft.json')
  run(draftWords(caseFile, 'json', draftFile))

  const writers = [
    { name: 'leak-docket', wordsFor: (out) => draftWords(caseFile, 'pdf', out) },
    ...Object.entries(PEERS).map(([name, script]) => ({
      name,
      wordsFor: (out) => [join(peersFolder, `${script}.mjs`), draftFile, out],
    })),
  ]
  const best = timeInTurns(writers)
  const rows = []
  for (const writer of writers) rows.push({ ...best.get(writer.name), ...(await measured(writer)) })
  report(rows)
} finally {
  rmSync(folder, { recursive: true })
}

function writeCase() {
  const sampleFolder = join(root, 'resources/samples/express')
  cpSync(sampleFolder, folder, { recursive: true })
  const sample = JSON.parse(readFileSync(join(sampleFolder, 'case.json'), 'utf8'))
  const incidents = Array.from({ length: INCIDENTS }, (_, index) => ({
    ...sample.incidents[index % sample.incidents.length],
    id: `bench-${index + 1}`,
  }))
  const file = join(folder, 'case.json')
  writeFileSync(file, JSON.stringify({ ...sample, incidents }))
  return file
}

function draftWords(caseFile, format, out) {
  const words = ['draft', caseFile, '--document', 'civil-complaint', '--day', '2026-11-23']
  return [join(root, 'out/main/cli.js'), ...words, '--format', format, '--out', out]
}

function run(words) {
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })
  if (status !== 0) throw new Error(stderr)
}

/** The best of each in time and in processor time. All take turns, so that a busy moment of the machine does not fall on one alone. */
function timeInTurns(writers) {
  const best = new Map(writers.map(({ name }) => [name, { ms: Infinity, processorMs: Infinity }]))
  // The first turn does not count: files come from the disk, and Chromium is unpacked.
  for (let turn = 0; turn <= TURNS; turn += 1) {
    // Forth and back: what a browser leaves behind, ending, does not always fall on the same one.
    for (const { name, wordsFor } of turn % 2 === 0 ? writers : writers.toReversed()) {
      // We alone force the file to the disk, and would be made to wait for what others left unwritten.
      spawnSync('sync')
      const start = performance.now()
      const processorStart = processorMsOfEnded()
      run(wordsFor(outOf(name)))
      if (turn === 0) continue
      const { ms, processorMs } = best.get(name)
      best.set(name, {
        ms: Math.min(ms, performance.now() - start),
        processorMs: Math.min(processorMs, processorMsOfEnded() - processorStart),
      })
    }
  }
  return best
}

/** What all processes that were started here and have ended took of the processor. Source: proc(5), cutime and cstime. */
function processorMsOfEnded() {
  if (process.platform !== 'linux') return Number.NaN
  const stat = readFileSync('/proc/self/stat', 'utf8')
  const fromThird = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fromThird[13]) + Number(fromThird[14])) * TICK_MS
}

/** Memory is taken in a run of its own, since looking costs time. */
async function measured({ name, wordsFor }) {
  const out = outOf(name)
  const peakMiB = await peakMemoryMiB(spawn(process.execPath, wordsFor(out), { stdio: 'ignore' }))
  const pages = (await PDFDocument.load(readFileSync(out))).getPageCount()
  return { name, peakMiB, pages, kib: statSync(out).size / 1024 }
}

function outOf(name) {
  return join(folder, `${name}.pdf`)
}

function report(rows) {
  const [ours] = rows
  if (ours.pages < FEWEST_PAGES) throw new Error(`${ours.pages} pages, ${FEWEST_PAGES} are wanted`)
  for (const { name, ms, processorMs, peakMiB, pages, kib } of rows) {
    const memory = peakMiB === undefined ? 'not measured' : `${Math.round(peakMiB)} MiB`
    const times = `${(ms / ours.ms).toFixed(2)} times ours`
    const processor = Number.isNaN(processorMs)
      ? 'not measured'
      : `${processorMs} ms (${(processorMs / ours.processorMs).toFixed(2)} times ours)`
    console.log(
      `pdf, ${name}: ${Math.round(ms)} ms (${times}); processor ${processor}; ` +
        `peak memory ${memory}; ${pages} pages, ${Math.round(kib)} KiB`,
    )
  }
}
