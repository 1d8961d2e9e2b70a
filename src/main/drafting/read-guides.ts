import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GuideWording } from '../../shared/drafting/guide-pages'
import { AfterPrinting, HeadingNotes, type PaperGuides } from '../../shared/drafting/paper-guide'

/** Read what stands on the printed guide, from `resources/papers/`. */
export async function readGuideWording(resourcesFolder: string): Promise<GuideWording> {
  const path = join(resourcesFolder, 'papers', 'guide-page.json')
  return GuideWording.parse(JSON.parse(await readFile(path, 'utf8')))
}

/** Read what to do with each printed paper, and what its parts are, from `resources/papers/`. */
export async function readGuides(resourcesFolder: string): Promise<PaperGuides> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(resourcesFolder, 'papers', name), 'utf8'))
  const { guides, checkedOn, copyRules } = AfterPrinting.parse(await read('after-printing.json'))
  const { headings } = HeadingNotes.parse(await read('headings.json'))
  return { checkedOn, copyRules, guides: new Map(guides.map((guide) => [guide.kind, guide])), headings }
}
