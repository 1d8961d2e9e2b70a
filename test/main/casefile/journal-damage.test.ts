import { appendFile, copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultLine } from '../../../src/main/casefile/fault-words'
import { readJournals } from '../../../src/main/casefile/journal-files'
import { type UnlockedFolder, unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../../src/main/casefile/verify-case-folder'
import { aCaseFolderPath, aDevice, aTitle, formats, keptIn, opened } from '../../helpers/host/a-case-folder'

/** What is told of a file that its seal does not vouch for. */
const SEAL_BROKEN = 'this file is damaged, or was not sealed for this case'

const head = (path: string) => join(path, 'heads', `${aDevice}.json`)

async function faultsOf(path: string, keys: UnlockedFolder['keys']): Promise<readonly string[]> {
  return (await readJournals(path, keys)).flatMap(({ faults }) => faults.map(faultLine))
}

/** All files of the journals and their heads. */
async function journalBytes(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const bytes = new Map<string, Buffer>()
  for (const part of ['journal', 'heads']) {
    const found = await readdir(join(path, part), { recursive: true, withFileTypes: true }).catch(() => [])
    for (const file of found.filter((it) => it.isFile())) {
      const place = join(file.parentPath, file.name)
      bytes.set(place, await readFile(place))
    }
  }
  return bytes
}

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

  type Kept = Awaited<ReturnType<typeof keptIn>>
  type Damage = (path: string, kept: Kept) => Promise<unknown>

  /** Damage a case of five entries, open it, and write one more. */
  async function openedAfter(damage: Damage) {
    const path = await aCaseOfTwoSegments()
    await damage(path, await keptIn(path))
    const before = await journalBytes(path)
    const folder = await opened(path)
    await folder.append([aTitle('六')])
    await folder.close()
    return { path, folder, before, titles: folder.readEntries().map(({ body }) => body.title) }
  }

  async function problemsAfter(damage: Damage): Promise<readonly string[]> {
    const { path, folder, before } = await openedAfter(damage)
    const problems = folder.condition.faults.map(faultLine)
    const after = await journalBytes(path)
    if (problems.length > 0) {
      // What was found damaged is still there, byte for byte, and the new entry stands beside it.
      for (const [name, bytes] of before) expect(after.get(name), name).toEqual(bytes)
      expect(folder.condition.newJournal).toBe(`${aDevice}-2`)
    }
    const verdict = await verifyCaseFolder(path)
    expect(verdict.problems.map((it) => `${it.path}: ${it.problem}`)).toEqual(problems)
    expect(verdict.ok).toBe(problems.length === 0)
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
      `journal/${aDevice}/000001.${ending}: line 3: the entry before this one was changed or removed`,
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
      `journal/${aDevice}/000001.${ending}: line 2: entry 2 should stand here, but it is entry 3`,
    ])
  })

  it('is told when a segment is missing', async () => {
    const problems = await problemsAfter((_path, kept) => rm(kept.segment(1)))
    expect(problems).toEqual([`journal/${aDevice}/000001.${ending}: this file is missing`])
  })

  it('is told when a segment stands there twice', async () => {
    const problems = await problemsAfter((_path, kept) => copyFile(kept.segment(2), kept.segment(3)))
    expect(problems).toEqual([
      `journal/${aDevice}/000003.${ending}: line 1: entry 6 should stand here, but it is entry 4`,
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

  it('costs the lines of a lost segment and none behind it, for the signed head vouches for them', async () => {
    const lost = await openedAfter((_path, kept) => rm(kept.segment(1)))
    expect(lost.titles).toEqual(['四', '五', '六'])
    expect(lost.folder.condition).toMatchObject({ entries: 2, unproven: [] })
  })

  it('shows what cannot be proved and does not use it', async () => {
    const { titles, folder } = await openedAfter(async (path, kept) => {
      await rm(kept.segment(1))
      await rm(head(path))
    })
    expect(titles).toEqual(['六'])
    expect(folder.condition.unproven.map(({ body }) => body.title)).toEqual(['四', '五'])
    // What comes now comes after everything that was ever written.
    expect(folder.readEntries().at(-1)?.clock).toBe(6)
  })

  it('never lets a changed line stand in for the one that was written', async () => {
    const inMiddle = await openedAfter(async (_path, kept) => {
      await kept.write(kept.segment(1), (await kept.read(kept.segment(1))).replace('二', '贰'))
    })
    expect(inMiddle.titles).toEqual(['某快递泄露', '三', '四', '五', '六'])
    const atEnd = await openedAfter(async (_path, kept) => {
      await kept.write(kept.segment(2), (await kept.read(kept.segment(2))).replace('五', '伍'))
    })
    expect(atEnd.titles).toEqual(['某快递泄露', '二', '三', '四', '六'])
  })

  it('costs nothing of the journals of other devices', async () => {
    const { titles } = await openedAfter(async (path) => {
      const phone = await opened(path, 'phone')
      await phone.append([aTitle('手机')])
      await phone.close()
      await rm(join(path, 'journal', aDevice), { recursive: true })
    })
    expect(titles).toEqual(['手机', '六'])
  })

  it('is written to again where a restored file makes it whole', async () => {
    const path = await aCaseOfTwoSegments()
    const { segment } = await keptIn(path)
    const bytes = await readFile(segment(1))
    await writeFile(segment(1), 'x')
    const damaged = await opened(path)
    await damaged.append([aTitle('损坏期间')])
    await damaged.close()
    await writeFile(segment(1), bytes)
    const whole = await opened(path)
    expect(whole.condition).toMatchObject({ faults: [], entries: 6 })
    expect(whole.condition.newJournal).toBeUndefined()
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
      expect((await faultsOf(path, keys)).length, `byte ${index}`).toBeGreaterThan(0)
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
      expect(await faultsOf(path, keys)).toEqual([
        `heads/${aDevice}.json: this file is damaged, or its signature is not that of the case`,
      ])
    }
  })
})
