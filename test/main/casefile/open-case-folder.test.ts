import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCaseFolder } from '../../../src/main/casefile/case-folders'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { reduceEntries } from '../../../src/shared/journal/reduce-entries'
import {
  aCaseFolder,
  aCaseFolderPath,
  aDevice,
  anOpener,
  arriving,
  aTitle,
  formats,
  keptIn,
  opened,
} from '../../helpers/host/a-case-folder'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

describe.each(formats)('the case folder on disk, format %d', (format) => {
  it('has the layout of the format: docket.json, a journal and a head for each device', async () => {
    const folder = await aCaseFolder(format)

    const kept = await keptIn(folder.path)

    expect(JSON.parse(await readFile(join(folder.path, 'docket.json'), 'utf8'))).toEqual({
      format: `leak-docket/${format}`,
      version: '0.0.0',
      caseId: folder.caseId,
      createdAt: '2026-10-10T10:00:00+08:00',
      ...(format === 1 && {
        recipient: expect.stringMatching(/^age1/),
        signingKey: expect.stringMatching(/^MCow/),
      }),
    })
    const segment = await kept.read(kept.segment(1))
    const [line = ''] = segment.split('\n')
    expect(segment).toBe(`${line}\n`)
    expect(JSON.parse(line)).toEqual(folder.readEntries()[0])
    expect(JSON.parse(await readFile(join(folder.path, 'heads', `${aDevice}.json`), 'utf8'))).toEqual({
      device: aDevice,
      seq: 1,
      hash: sha256(line),
      at: '2026-10-10T10:00:00+08:00',
      ...(format === 1 && { signature: expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/) }),
    })
  })

  it('has on disk what it acknowledged, at the moment it does so', async () => {
    const folder = await aCaseFolder(format)

    const [entry] = await folder.append([aTitle('新名字')])

    const kept = await keptIn(folder.path)
    const segment = await kept.read(kept.segment(1))
    expect(JSON.parse(segment.trim().split('\n').at(-1) ?? '')).toEqual(entry)
  })

  it('gives the same entries after it was closed and opened, and goes on where it stopped', async () => {
    const path = await aCaseFolderPath(undefined, format)
    const first = await opened(path)
    await first.append([aTitle('第二'), aTitle('第三')])
    await first.close()

    const again = await opened(path)
    await again.append([aTitle('第四')])

    expect(again.readEntries().map(({ seq, clock }) => [seq, clock])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ])
    expect(reduceEntries(again.readEntries()).case?.title).toBe('第四')
  })

  it('writes entries that are asked for at the same time in their order, and loses none', async () => {
    const folder = await aCaseFolder(format)
    const titles = Array.from({ length: 50 }, (_, index) => `案件${index}`)

    const answers = await Promise.all(titles.map((title) => folder.append([aTitle(title)])))

    expect(answers.map(([entry]) => entry?.body.title)).toEqual(titles)
    expect(answers.map(([entry]) => entry?.seq)).toEqual(titles.map((_, index) => index + 2))
    await folder.close()
    expect((await opened(folder.path)).readEntries()).toHaveLength(51)
  })

  it('takes an append made in the very moment another is acknowledged', async () => {
    const folder = await aCaseFolder(format)
    for (let round = 0; round < 20; round += 1) {
      await folder.append([aTitle('一')]).then(() => folder.append([aTitle('二')]))
    }
    expect(folder.readEntries()).toHaveLength(41)
  })

  it('closes a segment at 64 KiB and never touches it again', async () => {
    const folder = await aCaseFolder(format)
    const journal = join(folder.path, 'journal', aDevice)
    const long = (number: number) => ({
      action: 'record.put' as const,
      subject: { noun: 'incident' as const, id: `i${number}` },
      body: { title: '短信', account: '收'.repeat(10_000) },
    })
    const kept = await keptIn(folder.path)
    for (let number = 0; number < 4; number += 1) await folder.append([long(number)])
    const closed = await readFile(kept.segment(1))

    for (let number = 4; number < 6; number += 1) await folder.append([long(number)])
    await folder.close()

    expect((await readdir(journal)).sort()).toEqual([basename(kept.segment(1)), basename(kept.segment(2))])
    expect(await readFile(kept.segment(1))).toEqual(closed)
    expect((await opened(folder.path)).readEntries()).toHaveLength(7)
  })

  it('keeps one journal a device, and puts the clocks of a new one above all it has seen', async () => {
    const path = await aCaseFolderPath(undefined, format)
    const laptop = await opened(path)
    await laptop.append([aTitle('二')])
    await laptop.close()

    const phone = await opened(path, 'phone')
    const [entry] = await phone.append([aTitle('三')])

    expect(entry).toMatchObject({ device: 'phone', seq: 1, clock: 3 })
    expect((await readdir(join(path, 'journal'))).sort()).toEqual([aDevice, 'phone'])
    expect(reduceEntries(phone.readEntries()).case?.title).toBe('三')
  })

  it('refuses to append when it is closed', async () => {
    const folder = await aCaseFolder(format)
    await folder.close()
    await expect(folder.append([aTitle('迟到')])).rejects.toMatchObject({ code: 'case-closed' })
  })

  it('finishes what is being written before it closes', async () => {
    const folder = await aCaseFolder(format)
    const writing = folder.append([aTitle('最后')])
    await folder.close()

    await expect(writing).resolves.toHaveLength(1)
    expect((await opened(folder.path)).readEntries()).toHaveLength(2)
  })

  it('keeps original bytes under their id, and finds a change of one byte', async () => {
    const folder = await aCaseFolder(format)
    const kept = await keptIn(folder.path)
    const incoming = await folder.evidence.receive(arriving('原始', '证据'))
    await folder.evidence.adopt(incoming, 'e1')

    expect(await kept.read(kept.evidence('e1'))).toBe('原始证据')
    expect(incoming).toMatchObject({ byteLength: 12, sha256: sha256('原始证据') })
    expect(await folder.evidence.verify('e1', incoming.sha256)).toBe('unchanged')
    const { byteLength, bytes } = await folder.evidence.open('e1')
    expect(byteLength).toBe(12)
    expect(Buffer.concat(await bytes.toArray()).toString('utf8')).toBe('原始证据')
    const sealed = await readFile(kept.evidence('e1'))
    sealed[sealed.byteLength - 1] = (sealed.at(-1) ?? 0) ^ 1
    await writeFile(kept.evidence('e1'), sealed)
    expect(await folder.evidence.verify('e1', incoming.sha256)).toBe('changed')
    expect(await folder.evidence.verify('e2', incoming.sha256)).toBe('missing')
    await expect(folder.evidence.open('e2')).rejects.toMatchObject({ code: 'evidence-missing' })
  })

  it('refuses bytes that are not on disk as they arrived', async () => {
    const folder = await aCaseFolder(format)
    const incoming = await folder.evidence.receive(arriving('原始'))
    const kept = await keptIn(folder.path)
    await kept.write(kept.incoming(incoming.uploadId), '别的')

    await expect(folder.evidence.adopt(incoming, 'e1')).rejects.toMatchObject({ code: 'evidence-damaged' })
    expect(await readdir(join(folder.path, 'evidence'))).toEqual([])
  })

  it('never writes over an original', async () => {
    const folder = await aCaseFolder(format)
    await folder.evidence.adopt(await folder.evidence.receive(arriving('第一')), 'e1')

    await expect(
      folder.evidence.adopt(await folder.evidence.receive(arriving('第二')), 'e1'),
    ).rejects.toThrow('there already')
    const kept = await keptIn(folder.path)
    expect(await kept.read(kept.evidence('e1'))).toBe('第一')
  })

  it('keeps nothing of a file whose sender goes away', async () => {
    const folder = await aCaseFolder(format)
    async function* goingAway() {
      yield Buffer.from('一半')
      throw new Error('gone')
    }
    await expect(folder.evidence.receive(goingAway())).rejects.toThrow('gone')
    expect(await readdir(join(folder.path, 'incoming'))).toEqual([])
  })

  it('is opened as it was before a write that a crash cut off, and tidies up after it', async () => {
    const path = await aCaseFolderPath(undefined, format)
    const segment = (await keptIn(path)).segment(1)
    // The states that a kill between "write beside" and "rename" leaves, and one in the middle of an upload.
    await writeFile(`${segment}.tmp`, '{"v":0,"dev')
    await writeFile(join(path, 'heads', `${aDevice}.json.tmp`), '{')
    await writeFile(join(path, 'incoming', 'half'), 'half a video')

    const folder = await opened(path)

    expect(folder.readEntries()).toHaveLength(1)
    expect(await readdir(join(path, 'journal', aDevice))).toEqual([basename(segment)])
    expect(await readdir(join(path, 'heads'))).toEqual([`${aDevice}.json`])
    expect(await readdir(join(path, 'incoming'))).toEqual([])
  })

  it('opens when a crash came between the journal and its head, and brings the head up to date', async () => {
    const path = await aCaseFolderPath(undefined, format)
    const headPath = join(path, 'heads', `${aDevice}.json`)
    const before = await readFile(headPath)
    const folder = await opened(path)
    await folder.append([aTitle('二')])
    await folder.close()
    await writeFile(headPath, before)

    const again = await opened(path)
    expect(again.readEntries()).toHaveLength(2)
    await again.append([aTitle('三')])
    expect(JSON.parse(await readFile(headPath, 'utf8'))).toMatchObject({ seq: 3 })
  })

  it('a newer format is refused with both versions named', async () => {
    const path = await aCaseFolderPath(undefined, format)
    const docket = join(path, 'docket.json')
    await writeFile(
      docket,
      (await readFile(docket, 'utf8')).replace(`leak-docket/${format}`, 'leak-docket/9'),
    )

    await expect(unlockCaseFolder(path)).rejects.toMatchObject({
      code: 'case-too-new',
      details: { format: 'leak-docket/9', supported: 'leak-docket/1' },
    })
  })
})

describe('making a case folder', () => {
  it('names it after the case, with a number where the name is taken', async () => {
    const data = await temporaryFolder()
    for (const title of ['某快递泄露', '某快递泄露', 'A/B: “群”?']) {
      await createCaseFolder(data, { title, passphrase: null }, anOpener, async (it) => {
        await it.append([aTitle(title)])
      })
    }
    expect((await readdir(data)).sort()).toEqual(
      ['A_B_ “群”_.docket', '某快递泄露.docket', '某快递泄露（2）.docket'].sort(),
    )
  })

  it('leaves nothing when it cannot be filled', async () => {
    const data = await temporaryFolder()
    await expect(
      createCaseFolder(data, { title: '某快递泄露', passphrase: null }, anOpener, async () => {
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await readdir(data)).toEqual([])
  })
})
