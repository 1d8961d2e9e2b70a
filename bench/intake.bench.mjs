// How long the app takes to take in 500 screenshots, and one video of 2 GiB, beside `cp`, `sha256sum` and `age` doing to the
// same files what the app does: keep a copy, know its fingerprint, seal it. Run `npm run build` first.
// `node bench/intake.bench.mjs SCREENSHOTS VIDEO-MIB` for other sizes.
import { spawnSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openAsBlob,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDoor } from './open-door.mjs'

const [screenshots = 500, videoMiB = 2048] = process.argv.slice(2).map(Number)
/** What a telephone makes of a chat. */
const SCREENSHOT_KIB = 300
const FILES_A_TURN = 25

if (spawnSync('age', ['--version']).status !== 0) {
  console.log('intake: skipped, nothing to measure beside. The `age` tool is wanted.')
  process.exit(0)
}

const root = mkdtempSync(join(tmpdir(), 'leak-docket-bench-'))
try {
  mkdirSync(join(root, 'screenshots'))
  for (let number = 1; number <= screenshots; number += 1) {
    makeFile(join(root, 'screenshots', `截图_${number}.png`), SCREENSHOT_KIB / 1024)
  }
  mkdirSync(join(root, 'video'))
  makeFile(join(root, 'video', '录像.mp4'), videoMiB)
  await compare(`${screenshots} screenshots of ${SCREENSHOT_KIB} KiB`, join(root, 'screenshots'))
  await compare(`one video of ${videoMiB} MiB`, join(root, 'video'))
} finally {
  rmSync(root, { recursive: true })
}

/** They take turns, some files each, so that a busy moment of the machine does not fall on one alone. */
async function compare(what, folder) {
  const files = readdirSync(folder).map((name) => join(folder, name))
  const data = join(root, `data of ${what}`)
  const door = await openDoor(data)
  await door.enter()
  const { caseId } = await door.call('case.create', { title: '很多证据', passphrase: null })
  await door.call('case.open', { caseId })
  const docket = join(data, '很多证据.docket')
  const { recipient } = JSON.parse(readFileSync(join(docket, 'docket.json'), 'utf8'))
  const timesMs = { ours: 0, tools: 0 }
  for (let from = 0; from < files.length; from += FILES_A_TURN) {
    const some = files.slice(from, from + FILES_A_TURN)
    timesMs.ours += await timed(() => takeIn(door, caseId, some))
    timesMs.tools += await timed(() => withTools(recipient, folder, some))
  }
  const peakMiB = door.peakMiB()
  await door.close()
  const written = readdirSync(join(docket, 'evidence')).length
  if (written !== files.length) throw new Error(`${written} of ${files.length} files came in`)
  const memory = peakMiB === undefined ? 'not measured' : `${Math.round(peakMiB)} MiB`
  console.log(
    `intake, ${what}: ${Math.round(timesMs.ours)} ms; cp, sha256sum and age: ${Math.round(timesMs.tools)} ms ` +
      `(ours ${(timesMs.ours / timesMs.tools).toFixed(2)} times as long); peak memory of the app ${memory}`,
  )
}

/** As the window does it: one file is sent while the one before is checked. */
async function takeIn(door, caseId, files) {
  let checking
  for (const file of files) {
    const response = await door.post(`/bytes/cases/${caseId}/uploads`, await openAsBlob(file))
    const { uploadId } = await response.json()
    await checking
    checking = door.call('evidence.import', {
      caseId,
      uploadId,
      originalName: file.slice(file.lastIndexOf('/') + 1),
    })
  }
  await checking
}

/** Each file is forced to the disk, as ours are: what is acknowledged must be there after a power cut. */
function withTools(recipient, folder, files) {
  const script = `set -e
    to=$1 out=$2
    shift 2
    mkdir -p "$out/copies" "$out/sealed"
    for file in "$@"; do
      cp "$file" "$out/copies"
      sha256sum "$file" > "$out/sum"
      age --encrypt --recipient "$to" --output "$out/sealed/$(basename "$file").age" "$file"
      sync "$out/sealed/$(basename "$file").age" "$out/sealed"
    done`
  const args = ['-c', script, 'sh', recipient, join(folder, '..', 'tools'), ...files]
  const { status, stderr } = spawnSync('sh', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** Bytes that no file system can make smaller. */
function makeFile(path, mib) {
  const file = openSync(path, 'w')
  const piece = Buffer.alloc(Math.min(mib, 8) * 1024 ** 2)
  for (let written = 0; written < mib * 1024 ** 2; written += piece.byteLength) {
    writeSync(file, randomFillSync(piece))
  }
  closeSync(file)
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
