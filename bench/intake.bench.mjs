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

/** Each of the two runs in a process of its own that is there already, and they begin with the same files in memory. */
async function compare(what, folder) {
  const files = readdirSync(folder).map((name) => join(folder, name))
  const door = await openDoor(join(root, `data of ${what}`))
  await door.enter()
  const { caseId } = await door.call('case.create', { title: '很多证据', passphrase: null })
  await door.call('case.open', { caseId })
  const oursMs = await timed(() => takeIn(door, caseId, files))
  const peakMiB = door.peakMiB()
  await door.close()
  const docket = readdirSync(join(root, `data of ${what}`)).find((name) => name.endsWith('.docket'))
  const { recipient } = JSON.parse(readFileSync(join(root, `data of ${what}`, docket, 'docket.json'), 'utf8'))
  const toolsMs = await timed(() => withTools(recipient, folder))
  const written = readdirSync(join(root, `data of ${what}`, docket, 'evidence')).length
  if (written !== files.length) throw new Error(`${written} of ${files.length} files came in`)
  console.log(
    `intake, ${what}: ${Math.round(oursMs)} ms; cp, sha256sum and age: ${Math.round(toolsMs)} ms ` +
      `(ours ${(oursMs / toolsMs).toFixed(2)} times as long); peak memory of the app ${peakMiB === undefined ? 'not measured' : `${Math.round(peakMiB)} MiB`}`,
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

function withTools(recipient, folder) {
  const script = `set -e
    mkdir "$2/copies" "$2/sealed"
    for file in "$2"/*.*; do
      cp "$file" "$2/copies"
      sha256sum "$file" > "$2/sum"
      age --encrypt --recipient "$1" --output "$2/sealed/$(basename "$file").age" "$file"
    done
    sync --file-system "$2"`
  const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', recipient, folder], { encoding: 'utf8' })
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
