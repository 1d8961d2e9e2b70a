import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CustodyWording } from '../../shared/drafting/custody-wording'

/** Read `resources/custody/page.json`. */
export async function readCustodyWording(resourcesFolder: string): Promise<CustodyWording> {
  const path = join(resourcesFolder, 'custody', 'page.json')
  return CustodyWording.parse(JSON.parse(await readFile(path, 'utf8')))
}
