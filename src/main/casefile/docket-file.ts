import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { z } from 'zod'
import { IsoInstant } from '../../shared/domain/calendar'
import { Id } from '../../shared/domain/identifiers'
import { AppError } from '../../shared/errors/app-error'
import { type CaseDisk, systemDisk } from './case-disk'
import { damagedFile } from './damaged-file'
import { diskFailure, errorCodeOf } from './disk-failure'
import { writeDurably } from './durable-file'
import { sha256 } from './sha256'

/** Says what the folder is; everything else of a case is sealed, or vouched for by this file. */
export const DOCKET = 'docket.json'

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
  recipient: z.string().refine(isRecipient),
  /** Ed25519 public key that vouches for `heads/`: SPKI, DER, base64. */
  signingKey: z.base64(),
})
export type SealedDocket = z.infer<typeof SealedDocket>

/** `docket.json`: what a case folder is, readable by anybody. */
export const DocketFile = z.discriminatedUnion('format', [PlainDocket, SealedDocket])
export type DocketFile = z.infer<typeof DocketFile>

/** Its check characters tell a damaged one from another. */
function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

/** Enough to tell whose folder it is, whatever version wrote it. */
const AnyDocketFile = z.looseObject({ format: z.string(), caseId: Id })

export async function writeDocketFile(
  folder: string,
  docket: DocketFile,
  disk: CaseDisk = systemDisk,
): Promise<void> {
  await writeDurably(join(folder, DOCKET), `${JSON.stringify(docket, undefined, 2)}\n`, disk)
}

/** What of a damaged `docket.json` can still be read. */
export interface DocketRemains {
  /** A name that the folder gives where the id is gone: it is always the same, and no head fits it. */
  readonly caseId: string
  readonly version: string | undefined
  readonly createdAt: IsoInstant | undefined
}

/** Read what a `docket.json` still says, whatever happened to it. Nothing of it is proven. */
export async function readDocketRemains(folder: string): Promise<DocketRemains> {
  const text = (await readDocketText(folder).catch(() => undefined)) ?? ''
  const whole = AnyDocketFile.safeParse(parseJson(text)).data
  return {
    caseId: whole?.caseId ?? MADE_ID.exec(text)?.[0] ?? `unreadable-${sha256(basename(folder)).slice(0, 16)}`,
    version: valueIn(text, 'version'),
    createdAt: IsoInstant.safeParse(valueIn(text, 'createdAt')).data,
  }
}

/** What a text that may be no JSON any more still says under a name. */
function valueIn(text: string, name: string): string | undefined {
  return new RegExp(`"${name}":\\s*"([^"]+)"`).exec(text)?.[1]
}

/** The id of a case as every version makes it: a UUID in lower case. */
const MADE_ID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/

/** @throws AppError `case-too-new`, `case-damaged`, `disk-refused`. */
export async function readDocketFile(folder: string): Promise<DocketFile> {
  const text = (await readDocketText(folder)) ?? ''
  const json = parseJson(text)
  const format = AnyDocketFile.safeParse(json).data?.format ?? valueIn(text, 'format') ?? ''
  // A damaged one of a newer version as well: it would be made again as one of this version.
  if (isNewer(format)) {
    throw new AppError('case-too-new', `Format ${format}`, { format, supported: DOCKET_FORMAT })
  }
  const docket = DocketFile.safeParse(json)
  if (docket.success) return docket.data
  throw damagedFile(DOCKET)
}

async function readDocketText(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, DOCKET), 'utf8')
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
