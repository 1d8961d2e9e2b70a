import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { IsoInstant } from '../../shared/domain/calendar'
import { Id } from '../../shared/domain/identifiers'
import { AppError } from '../../shared/errors/app-error'
import { type CaseDisk, systemDisk } from './case-disk'
import { diskFailure, errorCodeOf } from './disk-failure'
import { writeDurably } from './durable-file'

/** The newest major version that this app reads and the one it writes. */
const NEWEST = 1

export const DOCKET_FORMAT = `leak-docket/${NEWEST}` as const

/** What every version has. */
const common = {
  /** Version of the app that made the folder. */
  version: z.string(),
  caseId: Id,
  createdAt: IsoInstant,
}

/** Format 0 kept everything as plain files. Such folders are still read and written, as what they are. */
const PlainDocket = z.strictObject({ format: z.literal('leak-docket/0'), ...common })

const SealedDocket = z.strictObject({
  format: z.literal(DOCKET_FORMAT),
  ...common,
  /** `age1…`: whom the files of the case are sealed to. */
  recipient: z.string().regex(/^age1[0-9a-z]+$/),
  /** Ed25519 public key that vouches for `heads/`: SPKI, DER, base64. */
  signingKey: z.base64(),
})
export type SealedDocket = z.infer<typeof SealedDocket>

/** `docket.json`: what a case folder is, readable by anybody. */
export const DocketFile = z.discriminatedUnion('format', [PlainDocket, SealedDocket])
export type DocketFile = z.infer<typeof DocketFile>

/** Enough to tell whose folder it is, whatever version wrote it. */
const AnyDocketFile = z.looseObject({ format: z.string(), caseId: Id })
type AnyDocketFile = z.infer<typeof AnyDocketFile>

export async function writeDocketFile(
  folder: string,
  docket: DocketFile,
  disk: CaseDisk = systemDisk,
): Promise<void> {
  await writeDurably(join(folder, 'docket.json'), `${JSON.stringify(docket, undefined, 2)}\n`, disk)
}

/** @returns undefined where there is no case folder, or one that nobody can tell whose it is. */
export async function peekDocketFile(folder: string): Promise<AnyDocketFile | undefined> {
  const text = await readDocketText(folder).catch(() => undefined)
  return AnyDocketFile.safeParse(parseJson(text)).data
}

/** @throws AppError `case-too-new`, `case-damaged`, `disk-refused`. */
export async function readDocketFile(folder: string): Promise<DocketFile> {
  const json = parseJson(await readDocketText(folder))
  const any = AnyDocketFile.safeParse(json).data
  if (any !== undefined && isNewer(any.format)) {
    throw new AppError('case-too-new', `Format ${any.format}`, {
      format: any.format,
      supported: DOCKET_FORMAT,
    })
  }
  const docket = DocketFile.safeParse(json)
  if (docket.success) return docket.data
  throw new AppError('case-damaged', 'docket.json cannot be read', {
    problems: ['docket.json: this file is damaged'],
  })
}

async function readDocketText(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, 'docket.json'), 'utf8')
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return undefined
    throw diskFailure(error)
  }
}

function isNewer(format: string): boolean {
  const major = /^leak-docket\/(\d+)$/.exec(format)?.[1]
  return major !== undefined && Number(major) > NEWEST
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
