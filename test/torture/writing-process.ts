// A program that writes into one case as fast as it can and prints a line for each thing that is acknowledged.
// A case that it does not get is said, and it ends. It is bundled and killed by the tests beside it.
import { writeSync } from 'node:fs'
import { openCaseFolder } from '../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../src/main/casefile/unlock-case-folder'
import { createEvidenceIntake } from '../../src/main/evidence/evidence-intake'
import { AppError } from '../../src/shared/errors/app-error'

const [path = '', identity = ''] = process.argv.slice(2)
const now = () => new Date()
// At once and whole: what was printed is in the pipe whatever happens next.
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)

const opener = { device: 'laptop', now, version: '0.0.0' }
const folder = await openCaseFolder(await unlockCaseFolder(path, identity), opener).catch(
  (error: unknown) => {
    if (!(error instanceof AppError)) throw error
    say({ refused: error.code })
    process.exit(0)
  },
)
const intake = createEvidenceIntake(folder, now)
say({ opened: true })

async function* bytes(number: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`第${number}份证据`)
  yield Buffer.alloc(100_000, number % 251)
}

for (let number = 1; ; number += 1) {
  const title = `第${number}次`
  const [entry] = await folder.append([
    { action: 'record.put', subject: { noun: 'case', id: 'case' }, body: { title } },
  ])
  say({ seq: entry?.seq, title })
  const { uploadId } = await intake.receive(bytes(number))
  const { id, file } = await intake.import(uploadId, `${number}.bin`)
  say({ id, sha256: file.sha256 })
}
