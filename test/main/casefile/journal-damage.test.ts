import { appendFile, copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readJournals } from '../../../src/main/casefile/journal-files'
import { openCaseFolder, unlockCaseFolder } from '../../../src/main/casefile/open-case-folder'
import {
  aCaseFolderPath,
  aDevice,
  anOpener,
  aTitle,
  formats,
  keptIn,
  opened,
} from '../../helpers/host/a-case-folder'

/** What is told of a file that its seal does not vouch for. */
const SEAL_BROKEN = 'this file is damaged, or was not sealed for this case'

const head = (path: string) => join(path, 'heads', `${aDevice}.json`)

describe.each(formats)('a damaged journal, format %d', (format) => {
  const ending = format === 1 ? 'age' : 'jsonl'
  /** A closed case with entries in two segments. */
  async function aCaseOfTwoSegments(): Promise<string> {
    const path = await aCaseFolderPath(undefined, format)
    const folder = await opened(path)
    await folder.append([aTitle('二'), { ...aTitle('三'), body: { title: '三', long: '长'.repeat(30_000) } }])
    await folder.append([aTitle('四')])
    await folder.append([aTitle('五')])
    await folder.close()
    return path
  }

  async function problemsAfter(
    damage: (path: string, kept: Awaited<ReturnType<typeof keptIn>>) => Promise<unknown>,
  ): Promise<readonly string[]> {
    const path = await aCaseOfTwoSegments()
    await damage(path, await keptIn(path))
    const unlocked = await unlockCaseFolder(path)
    const { problems } = await readJournals(path, unlocked.keys)
    // What is read as damaged is refused, and the folder stays free for a repair.
    const opening = openCaseFolder(unlocked, anOpener)
    if (problems.length > 0) {
      await expect(opening).rejects.toMatchObject({ code: 'case-damaged', details: { problems } })
      await expect(readFile(join(path, 'lock'))).rejects.toMatchObject({ code: 'ENOENT' })
    } else await (await opening).close()
    return problems
  }

  it('is not seen where there is none', async () => {
    expect(await problemsAfter(async () => undefined)).toEqual([])
  })

  it('is told by its torn end', async () => {
    const problems = await problemsAfter(async (_path, kept) => {
      const { length } = await readFile(kept.segment(2))
      await truncate(kept.segment(2), length - 10)
    })
    const told = format === 1 ? SEAL_BROKEN : 'the end of this file is torn off'
    expect(problems).toEqual([`journal/${aDevice}/000002.${ending}: ${told}`])
  })

  it('is told by its head when whole lines are gone from the end', async () => {
    const problems = await problemsAfter(async (_path, kept) => {
      const lines = (await kept.read(kept.segment(2))).split('\n')
      await kept.write(kept.segment(2), `${lines.slice(0, -2).join('\n')}\n`)
    })
    expect(problems).toEqual([
      `heads/${aDevice}.json: 5 entries were written, the journal has only 4: the last are missing`,
    ])
  })

  it('is told by its head when the whole journal is gone', async () => {
    const problems = await problemsAfter((path) => rm(join(path, 'journal'), { recursive: true }))
    expect(problems).toEqual([
      `heads/${aDevice}.json: 5 entries were written, the journal has only 0: the last are missing`,
    ])
  })

  it('is told where the chain breaks when a word is changed', async () => {
    const problems = await problemsAfter(async (_path, kept) => {
      const file = kept.segment(1)
      await kept.write(file, (await kept.read(file)).replace('二', '贰'))
    })
    expect(problems).toEqual([
      `journal/${aDevice}/000001.${ending}, line 3: the entry before this one was changed or removed`,
    ])
  })

  it('is told when the very last entry is changed, which no later one vouches for', async () => {
    const problems = await problemsAfter(async (_path, kept) => {
      const file = kept.segment(2)
      await kept.write(file, (await kept.read(file)).replace('五', '伍'))
    })
    expect(problems).toEqual([
      `heads/${aDevice}.json: entry 5 of the journal is not the one written down here`,
    ])
  })

  it('is told when a line is taken out of the middle', async () => {
    const problems = await problemsAfter(async (_path, kept) => {
      const lines = (await kept.read(kept.segment(1))).split('\n')
      await kept.write(kept.segment(1), lines.toSpliced(1, 1).join('\n'))
    })
    expect(problems).toEqual([
      `journal/${aDevice}/000001.${ending}, line 2: entry 2 should stand here, but it is entry 3`,
    ])
  })

  it('is told when a segment is missing', async () => {
    const problems = await problemsAfter((_path, kept) => rm(kept.segment(1)))
    expect(problems).toEqual([`journal/${aDevice}/000001.${ending}: this file is missing`])
  })

  it('is told when a segment stands there twice', async () => {
    const problems = await problemsAfter((_path, kept) => copyFile(kept.segment(2), kept.segment(3)))
    expect(problems).toEqual([
      `journal/${aDevice}/000003.${ending}, line 1: entry 6 should stand here, but it is entry 4`,
    ])
  })

  it('is told when a synchroniser left a second version', async () => {
    const problems = await problemsAfter((path, kept) =>
      copyFile(kept.segment(2), join(path, 'journal', aDevice, `000002 (conflict).${ending}`)),
    )
    expect(problems).toEqual([
      `journal/${aDevice}/000002 (conflict).${ending}: this file does not belong to the journal`,
    ])
  })

  it('is told when bytes are no text any more', async () => {
    const problems = await problemsAfter((_path, kept) =>
      appendFile(kept.segment(2), Buffer.from([0xff, 0xfe, 0x0a])),
    )
    const told = format === 1 ? SEAL_BROKEN : 'this file is not text any more'
    expect(problems).toEqual([`journal/${aDevice}/000002.${ending}: ${told}`])
  })

  it('is told when its head is gone or damaged', async () => {
    expect(await problemsAfter((path) => rm(head(path)))).toEqual([
      `heads/${aDevice}.json: this file is missing`,
    ])
    expect(await problemsAfter((path) => writeFile(head(path), '{"seq":5'))).toEqual([
      `heads/${aDevice}.json: this file is damaged, or its signature is not that of the case`,
    ])
  })

  it('is not seen in what systems leave in folders', async () => {
    const problems = await problemsAfter(async (path) => {
      await writeFile(join(path, 'journal', '.DS_Store'), 'x')
      await writeFile(join(path, 'journal', aDevice, 'desktop.ini'), 'x')
      await writeFile(join(path, 'heads', 'Thumbs.db'), 'x')
    })
    expect(problems).toEqual([])
  })

  it('is found for every single byte that is flipped', async () => {
    const path = await aCaseFolderPath(undefined, format)
    const { keys } = await unlockCaseFolder(path)
    const file = (await keptIn(path)).segment(1)
    const bytes = await readFile(file)
    for (let index = 0; index < bytes.length; index += 1) {
      const flipped = Buffer.from(bytes)
      flipped[index] = (bytes[index] ?? 0) ^ 1
      await writeFile(file, flipped)
      expect((await readJournals(path, keys)).problems, `byte ${index}`).not.toEqual([])
    }
  })
})

describe('a head of a sealed case', () => {
  it('is refused when anything in it was changed, even to what the journal says', async () => {
    const path = await aCaseFolderPath()
    const before = await readFile(head(path), 'utf8')
    const folder = await opened(path)
    await folder.append([aTitle('二')])
    await folder.close()
    const { seq, hash, signature } = JSON.parse(await readFile(head(path), 'utf8'))
    for (const forged of [
      { ...JSON.parse(before), seq, hash },
      { ...JSON.parse(before), at: '2026-01-01T00:00:00+08:00', signature },
      { ...JSON.parse(before), signature: undefined },
    ]) {
      await writeFile(head(path), JSON.stringify(forged))
      const { keys } = await unlockCaseFolder(path)
      expect((await readJournals(path, keys)).problems).toEqual([
        `heads/${aDevice}.json: this file is damaged, or its signature is not that of the case`,
      ])
    }
  })
})
