import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEvidenceIntake } from '../../../src/main/evidence/evidence-intake'
import { EVIDENCE_LIMIT_BYTES } from '../../../src/shared/domain/evidence'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import { sampleFolder } from '../../fixtures/sample-case'
import { aCaseFolder, aNow, arriving, keptIn } from '../../helpers/host/a-case-folder'

async function anIntake() {
  const folder = await aCaseFolder()
  return { folder, ...createEvidenceIntake(folder, aNow) }
}

describe('taking evidence in', () => {
  it('keeps the bytes as they came, with their fingerprint, and writes one entry', async () => {
    const { folder, receive, import: take } = await anIntake()
    const bytes = await readFile(`${sampleFolder}evidence/chat-sale.png`)

    const incoming = await receive(arriving(bytes.subarray(0, 3), bytes.subarray(3)))
    const record = await take(incoming.uploadId, '群聊截图.png')

    expect(record).toEqual({
      id: expect.any(String),
      title: '群聊截图',
      kind: 'screenshot',
      tools: [],
      entrySteps: [],
      file: {
        originalName: '群聊截图.png',
        byteLength: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        mediaType: 'image/png',
        storedAt: '2026-10-10T10:00:00+08:00',
      },
    })
    const kept = await keptIn(folder.path)
    expect(await kept.readBytes(kept.evidence(record.id))).toEqual(bytes)
    expect(await readdir(join(folder.path, 'incoming'))).toEqual([])
    expect(folder.readEntries().at(-1)).toMatchObject({
      action: 'evidence.stored',
      subject: { noun: 'evidence', id: record.id },
    })
    expect(reduceEntries(folder.readEntries()).evidence).toEqual([record])
  })

  it('refuses a file without bytes, by its name', async () => {
    const { folder, receive, import: take } = await anIntake()
    const { uploadId } = await receive(arriving())

    await expect(take(uploadId, '空.png')).rejects.toMatchObject({
      code: 'evidence-empty',
      details: { name: '空.png' },
    })
    expect(await readdir(join(folder.path, 'incoming'))).toEqual([])
    expect(await readdir(join(folder.path, 'evidence'))).toEqual([])
  })

  it('refuses what is announced as larger than 16 GiB before a byte of it comes', async () => {
    const { receive } = await anIntake()
    let asked = false
    async function* source(): AsyncGenerator<Uint8Array> {
      asked = true
      yield Buffer.from('x')
    }
    await expect(receive(source(), EVIDENCE_LIMIT_BYTES + 1)).rejects.toMatchObject({
      code: 'evidence-too-large',
      details: { limitBytes: 16 * 1024 ** 3 },
    })
    expect(asked).toBe(false)
  })

  it('makes one item of one upload, however often it is asked to', async () => {
    const { folder, receive, import: take } = await anIntake()
    const { uploadId } = await receive(arriving('一次'))

    const answers = await Promise.allSettled([take(uploadId, 'a.txt'), take(uploadId, 'b.txt')])

    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(answers[1]).toMatchObject({ reason: { code: 'upload-not-found' } })
    expect(await readdir(join(folder.path, 'evidence'))).toHaveLength(1)
  })

  it('keeps the same bytes twice, and says which item has them already', async () => {
    const { folder, receive, import: take } = await anIntake()
    const first = await take((await receive(arriving('同样'))).uploadId, '一.txt')
    const second = await take((await receive(arriving('同', '样'))).uploadId, '二.txt')

    expect(first).not.toHaveProperty('sameBytesAs')
    expect(second.sameBytesAs).toBe(first.id)
    expect(await readdir(join(folder.path, 'evidence'))).toHaveLength(2)
  })

  it('writes nothing down when the disk gives other bytes back than arrived', async () => {
    const { folder, receive, import: take } = await anIntake()
    const { uploadId } = await receive(arriving('原始'))
    const kept = await keptIn(folder.path)
    await kept.write(kept.incoming(uploadId), '坏的')

    await expect(take(uploadId, '原始.txt')).rejects.toMatchObject({ code: 'evidence-damaged' })
    expect(reduceEntries(folder.readEntries()).evidence).toEqual([])
    expect(await readdir(join(folder.path, 'evidence'))).toEqual([])
  })

  it.each([
    ['an enormous name', `${'长'.repeat(3000)}/../../x\u202e.png`, /^长{251}\.png$/],
    ['control characters in its name', 'a\u0007b\u0000.png', /^ab\.png$/],
    ['only spaces for a name', '   ', /^未命名文件$/],
    ['no name', '', /^未命名文件$/],
  ])('takes a file with %s, under one that can be shown', async (_, name, shown) => {
    const { folder, receive, import: take } = await anIntake()
    const record = await take((await receive(arriving('x'))).uploadId, name)
    expect(record.file.originalName).toMatch(shown)
    expect(reduceEntries(folder.readEntries()).evidence).toEqual([record])
  })
})
