// A program that makes a case without a passphrase: `node large-case.js DATA-FOLDER EVIDENCE ENTRIES`.
// Nothing is forced to the disk meanwhile; what is measured is how it is opened, not how it came about.
import { systemDisk } from '../src/main/casefile/case-disk'
import { createCaseFolder } from '../src/main/casefile/case-folders'
import { instantOf } from '../src/shared/domain/calendar'
import type { EntryContent } from '../src/shared/journal/entry'

/** Entries that are written together: some hundred writes give the segments that years of use would. */
const BATCH = 20

const [dataFolder = '', evidenceCount = '', entryCount = ''] = process.argv.slice(2)
const now = () => new Date()
const disk = {
  ...systemDisk,
  syncFolder: async () => undefined,
  create: async (path: string) => ({ ...(await systemDisk.create(path)), sync: async () => undefined }),
}

const contents: EntryContent[] = [
  {
    action: 'record.put',
    subject: { noun: 'case', id: 'case' },
    body: { title: '很大的案卷', createdAt: instantOf(now()) },
  },
]

await createCaseFolder(
  dataFolder,
  { title: '很大的案卷', passphrase: null },
  { device: 'laptop', now, version: '0.0.0', disk },
  async (folder) => {
    for (let number = 1; number <= Number(evidenceCount); number += 1) {
      const incoming = await folder.evidence.receive(bytesOf(number))
      const id = `e${number}`
      await folder.evidence.adopt(incoming, id)
      const { byteLength, sha256 } = incoming
      const file = {
        originalName: `截图_${number}.png`,
        byteLength,
        sha256,
        mediaType: 'image/png',
        storedAt: instantOf(now()),
      }
      contents.push({
        action: 'evidence.stored',
        subject: { noun: 'evidence', id },
        body: { title: `截图_${number}`, kind: 'screenshot', file },
      })
    }
    while (contents.length < Number(entryCount)) contents.push(anIncident(contents.length))
    for (let from = 0; from < contents.length; from += BATCH) {
      await folder.append(contents.slice(from, from + BATCH))
    }
  },
)

async function* bytesOf(number: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`第${number}张截图`)
}

/** Every incident is changed some times after it was made. */
function anIncident(number: number): EntryContent {
  const id = `i${number % 1_000}`
  const account = `第${number}次接到电话，对方准确说出了我的姓名、住址和上周的订单，要求加微信办理退款。`
  return {
    action: 'record.put',
    subject: { noun: 'incident', id },
    body: { title: `第${number}通电话`, account },
  }
}
