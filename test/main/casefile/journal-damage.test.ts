import { appendFile, copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readJournals } from '../../../src/main/casefile/journal-files'
import { openUnsealedCaseFolder } from '../../../src/main/casefile/unsealed-case-folder'
import { aCaseFolderPath, aDevice, aNow, aTitle, opened } from '../../helpers/host/a-case-folder'

const segment = (path: string, number = 1) =>
  join(path, 'journal', aDevice, `${String(number).padStart(6, '0')}.jsonl`)
const head = (path: string) => join(path, 'heads', `${aDevice}.json`)

/** A closed case with entries in two segments. */
async function aCaseOfTwoSegments(): Promise<string> {
  const path = await aCaseFolderPath()
  const folder = await opened(path)
  await folder.append([aTitle('二'), { ...aTitle('三'), body: { title: '三', long: '长'.repeat(30_000) } }])
  await folder.append([aTitle('四')])
  await folder.append([aTitle('五')])
  await folder.close()
  return path
}

async function problemsAfter(damage: (path: string) => Promise<unknown>): Promise<readonly string[]> {
  const path = await aCaseOfTwoSegments()
  await damage(path)
  const { problems } = await readJournals(path)
  // What is read as damaged is refused, and the folder stays free for a repair.
  const opening = openUnsealedCaseFolder(path, { device: aDevice, now: aNow })
  if (problems.length > 0) {
    await expect(opening).rejects.toMatchObject({ code: 'case-damaged', details: { problems } })
    await expect(readFile(join(path, 'lock'))).rejects.toMatchObject({ code: 'ENOENT' })
  } else await (await opening).close()
  return problems
}

describe('a damaged journal', () => {
  it('is not seen where there is none', async () => {
    expect(await problemsAfter(async () => undefined)).toEqual([])
  })

  it('is told by its torn end', async () => {
    const problems = await problemsAfter(async (path) => {
      const { length } = await readFile(segment(path, 2))
      await truncate(segment(path, 2), length - 10)
    })
    expect(problems).toEqual([`journal/${aDevice}/000002.jsonl: the end of this file is torn off`])
  })

  it('is told by its head when whole lines are gone from the end', async () => {
    const problems = await problemsAfter(async (path) => {
      const lines = (await readFile(segment(path, 2), 'utf8')).split('\n')
      await writeFile(segment(path, 2), `${lines.slice(0, -2).join('\n')}\n`)
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
    const problems = await problemsAfter(async (path) => {
      await writeFile(segment(path), (await readFile(segment(path), 'utf8')).replace('二', '贰'))
    })
    expect(problems).toEqual([
      `journal/${aDevice}/000001.jsonl, line 3: the entry before this one was changed or removed`,
    ])
  })

  it('is told when the very last entry is changed, which no later one vouches for', async () => {
    const problems = await problemsAfter(async (path) => {
      await writeFile(segment(path, 2), (await readFile(segment(path, 2), 'utf8')).replace('五', '伍'))
    })
    expect(problems).toEqual([
      `heads/${aDevice}.json: entry 5 of the journal is not the one written down here`,
    ])
  })

  it('is told when a line is taken out of the middle', async () => {
    const problems = await problemsAfter(async (path) => {
      const lines = (await readFile(segment(path), 'utf8')).split('\n')
      await writeFile(segment(path), lines.toSpliced(1, 1).join('\n'))
    })
    expect(problems).toEqual([
      `journal/${aDevice}/000001.jsonl, line 2: entry 2 should stand here, but it is entry 3`,
    ])
  })

  it('is told when a segment is missing', async () => {
    const problems = await problemsAfter((path) => rm(segment(path)))
    expect(problems).toEqual([`journal/${aDevice}/000001.jsonl: this file is missing`])
  })

  it('is told when a segment stands there twice', async () => {
    const problems = await problemsAfter((path) => copyFile(segment(path, 2), segment(path, 3)))
    expect(problems).toEqual([
      `journal/${aDevice}/000003.jsonl, line 1: entry 6 should stand here, but it is entry 4`,
    ])
  })

  it('is told when a synchroniser left a second version', async () => {
    const problems = await problemsAfter((path) =>
      copyFile(segment(path, 2), join(path, 'journal', aDevice, '000002 (conflict).jsonl')),
    )
    expect(problems).toEqual([
      `journal/${aDevice}/000002 (conflict).jsonl: this file does not belong to the journal`,
    ])
  })

  it('is told when bytes are no text any more', async () => {
    const problems = await problemsAfter((path) =>
      appendFile(segment(path, 2), Buffer.from([0xff, 0xfe, 0x0a])),
    )
    expect(problems).toEqual([`journal/${aDevice}/000002.jsonl: this file is not text any more`])
  })

  it('is told when its head is gone or damaged', async () => {
    expect(await problemsAfter((path) => rm(head(path)))).toEqual([
      `heads/${aDevice}.json: this file is missing`,
    ])
    expect(await problemsAfter((path) => writeFile(head(path), '{"seq":5'))).toEqual([
      `heads/${aDevice}.json: this file is damaged`,
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
    const path = await aCaseFolderPath()
    const bytes = await readFile(segment(path))
    for (let index = 0; index < bytes.length; index += 1) {
      const flipped = Buffer.from(bytes)
      flipped[index] = (bytes[index] ?? 0) ^ 1
      await writeFile(segment(path), flipped)
      expect((await readJournals(path)).problems, `byte ${index}`).not.toEqual([])
    }
  })
})
