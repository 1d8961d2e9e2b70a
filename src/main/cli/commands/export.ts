import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { portableFile, toPortableCase } from '../../../shared/journal/to-portable-case'
import { writeDurably } from '../../casefile/durable-file'
import { sha256 } from '../../casefile/sha256'
import { expectUnchanged } from '../../casefile/stored-case'
import { noteExport } from '../note-export'
import { openDocket } from '../open-docket'
import { makeOutputFolder } from '../output-folder'
import { wholeCase } from '../read-docket-input'
import { readOptions, required } from '../read-options'
import type { Command } from '../run-cli'

/** `export FOLDER.docket --out FOLDER`: back to a `case.json` beside its files. */
export const exportCase: Command = async (args, ports) => {
  const { input, options } = readOptions(args, ['out'] as const)
  const { records, evidence, unlocked } = await openDocket(required('FOLDER.docket', input), ports.keys)
  const out = resolve(required('--out FOLDER', options.out))
  const it = wholeCase(toPortableCase(records))

  const text = `${JSON.stringify(it, undefined, 2)}\n`

  await makeOutputFolder('--out', out, async (building) => {
    await mkdir(join(building, 'evidence'), { recursive: true, mode: 0o700 })
    for (const item of records.evidence) {
      await expectUnchanged(evidence, item)
      const { bytes } = await evidence.open(item.id)
      await pipeline(
        bytes,
        createWriteStream(join(building, portableFile(item)), { flags: 'wx', flush: true }),
      )
    }
    await writeDurably(join(building, 'case.json'), text)
  })
  const items = records.evidence.map(({ id }) => id)
  await noteExport(unlocked, { object: `${basename(out)}/case.json`, after: sha256(text), items }, ports)
  return { file: join(out, 'case.json'), evidence: items.length }
}
