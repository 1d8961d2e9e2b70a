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
  const usual = new Map(
    papers.filter(({ layout }) => layout === 'narrative').map((template) => [template.kind, template]),
  )
  return {
    shared: { ...shared, words: { ...shared.words, ...(await readCaseWords(resourcesFolder)) } },
    masking: MaskingRules.parse(await read(MASKING_FILE)),
    papers: usual,
    elements: new Map(
      papers
        .filter(({ layout }) => layout === 'elements')
        .map((template) => [template.kind, completed(template, usual.get(template.kind))]),
    ),
  }
}

/** A form says what a paper says in sentences; what it does not put in its own words, it takes from there. */
function completed(template: Template, usual: Template | undefined): Template {
  return {
    ...template,
    rules: template.rules ?? usual?.rules,
    namedFor: template.namedFor ?? usual?.namedFor,
    required: { ...usual?.required, ...template.required },
    phrases: { ...usual?.phrases, ...template.phrases },
  }
}
