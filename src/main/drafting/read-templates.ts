import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MaskingRules } from '../../shared/drafting/masking-rules'
import { SharedWording, Template, type Templates } from '../../shared/drafting/template'
import { readCaseWords } from '../law/read-law'

const SHARED_FILE = 'shared.json'
const MASKING_FILE = 'masking.json'

/** Read the wording of all papers from `resources/templates/`. Broken data fails here, before anybody drafts. */
export async function readTemplates(resourcesFolder: string): Promise<Templates> {
  const folder = join(resourcesFolder, 'templates')
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'))
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.json') && ![SHARED_FILE, MASKING_FILE].includes(name))
    .sort()
  const papers = await Promise.all(names.map(async (name) => Template.parse(await read(name))))
  const shared = SharedWording.parse(await read(SHARED_FILE))
  return {
    shared: { ...shared, words: { ...shared.words, ...(await readCaseWords(resourcesFolder)) } },
    masking: MaskingRules.parse(await read(MASKING_FILE)),
    papers: new Map(papers.map((template) => [template.kind, template])),
  }
}
