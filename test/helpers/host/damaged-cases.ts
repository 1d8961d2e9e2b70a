import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aCaseOfLongAgo } from './a-case-of-long-ago'
import { forgeErasure } from './forged-erasure'

/** What can happen to a folder of the sample, each told on a screen of its own. */
export const damages = {
  'evidence-missing': async (path: string) => {
    for (const id of ['e3', 'e5']) await rm(join(path, 'evidence', `${id}.age`))
    for (const head of await readdir(join(path, 'heads'))) await writeFile(join(path, 'heads', head), 'x')
  },
  'erasure-unsigned': (path: string) => forgeErasure(path, { evidenceId: 'e1' }),
  'journal-missing': async (path: string) => {
    for (const name of ['journal', 'heads']) await rm(join(path, name), { recursive: true })
  },
  'docket-rewritten': async (path: string) => {
    const docket = join(path, 'docket.json')
    await writeFile(docket, (await readFile(docket, 'utf8')).slice(0, -20))
  },
  'docket-broken': (path: string) => rm(join(path, 'docket.json')),
  /** Written by another case, as a synchroniser or somebody else may put it there. */
  'docket-differs': async (path: string) => {
    const other = await aCaseOfLongAgo(join(path, '..'), '别人的')
    const foreign = JSON.parse(await readFile(join(other, 'docket.json'), 'utf8'))
    const own = JSON.parse(await readFile(join(path, 'docket.json'), 'utf8'))
    await writeFile(join(path, 'docket.json'), JSON.stringify({ ...own, recipient: foreign.recipient }))
    await rm(other, { recursive: true })
  },
} as const

export type Damage = keyof typeof damages

/** The sample in a folder of its own, with one of these. */
export async function aDamagedCase(dataFolder: string, title: string, damage: Damage): Promise<void> {
  await damages[damage](await aCaseOfLongAgo(dataFolder, title))
}
