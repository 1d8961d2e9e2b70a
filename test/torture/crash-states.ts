import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DiskOperation } from './recording-disk'

/** A change of one name that a power cut may lose, alone. Files and folders have ids, so that a folder can be renamed. */
interface NameChange {
  readonly folder: string
  readonly name: string
  /** undefined: the name goes away. */
  readonly is: string | undefined
  /** Half of a rename: the old name goes only where the new one came. */
  readonly onlyAfter?: NameChange
}

/** `folder/name` → what has this name. */
type Names = ReadonlyMap<string, string>

const ROOT = 'folder-0'

interface Content {
  readonly synced: Buffer
  readonly written: Buffer
}

/** What a disk may have of one moment: that which was made durable, and that which was not. */
export interface DiskMoment {
  readonly durable: Names
  readonly pending: readonly NameChange[]
  readonly contents: ReadonlyMap<string, Content>
}

/** What is found after the power came back: relative path → bytes, or a folder. */
export type Found = ReadonlyMap<string, Buffer | 'folder'>

/**
 * What the disk has after the first operations of a recording, by the weakest
 * promise a file system gives: bytes are kept once their file was synced,
 * names once their folder was.
 */
export function diskMoments(operations: readonly DiskOperation[]): readonly DiskMoment[] {
  let durable: Names = new Map()
  let pending: readonly NameChange[] = []
  let contents: ReadonlyMap<string, Content> = new Map()
  let live: Names = new Map()

  function placeOf(path: string): { folder: string; name: string } {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    return { folder: parts.reduce((folder, part) => live.get(`${folder}/${part}`) ?? '', ROOT), name }
  }
  function change(path: string, is: string | undefined, onlyAfter?: NameChange): NameChange {
    const it = { ...placeOf(path), is, ...(onlyAfter && { onlyAfter }) }
    pending = [...pending, it]
    live = applied(live, [it])
    return it
  }
  function write(file: number, next: (content: Content) => Content): void {
    contents = new Map(contents).set(`file-${file}`, next(contentOf(contents, `file-${file}`)))
  }

  const moments: DiskMoment[] = [{ durable, pending, contents }]
  for (const [index, it] of operations.entries()) {
    if (it.kind === 'create') change(it.path, `file-${it.file}`)
    else if (it.kind === 'write') {
      write(it.file, ({ synced, written }) => ({ synced, written: Buffer.concat([written, it.bytes]) }))
    } else if (it.kind === 'sync') write(it.file, ({ written }) => ({ synced: written, written }))
    else if (it.kind === 'makeFolder') change(it.path, `folder-${index + 1}`)
    else if (it.kind === 'remove') change(it.path, undefined)
    else if (it.kind === 'rename') {
      const { folder, name } = placeOf(it.from)
      change(it.from, undefined, change(it.to, live.get(`${folder}/${name}`)))
    } else {
      const { folder, name } = placeOf(it.path)
      const synced = it.path === '' ? ROOT : live.get(`${folder}/${name}`)
      durable = applied(
        durable,
        pending.filter((one) => one.folder === synced),
      )
      pending = pending.filter((one) => one.folder !== synced)
    }
    moments.push({ durable, pending, contents })
  }
  return moments
}

/**
 * Folders that a power cut may leave of a moment: each pending name kept or
 * lost by itself, each file not synced whole, missing its end, torn in the
 * middle or full of zeros. All of them where there are few; otherwise those
 * with nothing, everything, or one thing lost or kept, and some more.
 */
export function* foundAfter({ durable, pending, contents }: DiskMoment, limit: number): Generator<Found> {
  const loose = [...contents].filter(([, { synced, written }]) => !synced.equals(written))
  const variants = loose.length === 0 ? 1 : 4
  const all = 2 ** pending.length * variants
  for (let index = 0; index < Math.min(all, limit); index += 1) {
    const number = all <= limit ? index : choice(index, pending.length, variants)
    const mask = Math.floor(number / variants)
    const kept = pending.filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1)
    yield folderOf(applied(durable, kept), contents, number % variants)
  }
}

/** Put what was found into an empty folder. */
export async function materialise(found: Found, into: string): Promise<void> {
  await rm(into, { recursive: true, force: true })
  await mkdir(into, { recursive: true })
  for (const [path, it] of found) {
    if (it === 'folder') await mkdir(join(into, path), { recursive: true })
    else await writeFile(join(into, path), it)
  }
}

/** First nothing, everything and everything but one, then a fixed stride through the rest. */
function choice(index: number, bits: number, variants: number): number {
  const everything = 2 ** bits - 1
  const variant = index % variants
  if (index < variants) return variant
  if (index < 2 * variants) return everything * variants + variant
  const bit = index - 2 * variants
  if (bit < bits) return (everything - 2 ** bit) * variants + variant
  return ((index * 2_654_435_761) % 2 ** bits) * variants + variant
}

function applied(names: Names, changes: readonly NameChange[]): Names {
  const result = new Map(names)
  for (const { folder, name, is, onlyAfter } of changes) {
    if (is !== undefined) result.set(`${folder}/${name}`, is)
    else if (onlyAfter === undefined) result.delete(`${folder}/${name}`)
    else if (result.get(`${onlyAfter.folder}/${onlyAfter.name}`) === onlyAfter.is) {
      result.delete(`${folder}/${name}`)
    }
  }
  return result
}

/** Only what can be reached: a name in a folder that was lost is lost with it. */
function folderOf(names: Names, contents: ReadonlyMap<string, Content>, variant: number): Found {
  const found = new Map<string, Buffer | 'folder'>()
  function walk(folder: string, path: string): void {
    for (const [key, id] of names) {
      if (!key.startsWith(`${folder}/`)) continue
      const place = path + key.slice(folder.length + 1)
      if (id.startsWith('file-')) found.set(place, torn(contentOf(contents, id), variant))
      else {
        found.set(place, 'folder')
        walk(id, `${place}/`)
      }
    }
  }
  walk(ROOT, '')
  return found
}

function torn({ synced, written }: Content, variant: number): Buffer {
  if (variant === 0 || synced.equals(written)) return variant === 0 ? synced : written
  if (variant === 1) return written
  const middle = Math.ceil((synced.byteLength + written.byteLength) / 2)
  if (variant === 2) return written.subarray(0, middle)
  return Buffer.concat([written.subarray(0, middle), Buffer.alloc(written.byteLength - middle)])
}

function contentOf(contents: ReadonlyMap<string, Content>, file: string): Content {
  return contents.get(file) ?? { synced: Buffer.alloc(0), written: Buffer.alloc(0) }
}
