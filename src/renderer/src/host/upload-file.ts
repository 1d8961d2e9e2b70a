import { z } from 'zod'
import { byteRoutes } from '../../../shared/contract/byte-routes'
import { HostReply, valueOrThrow } from '../../../shared/contract/envelope'
import { HostUnreachable } from './host-unreachable'
import type { SendOptions } from './send-bytes'
import type { WindowTransport } from './window-transport'

const Uploaded = z.object({ uploadId: z.string(), byteLength: z.number(), sha256: z.string() })
export type Uploaded = z.infer<typeof Uploaded>

/**
 * Send the bytes of one file to the host, which hashes them while it writes.
 *
 * @throws AppError where the host refuses the file, HostUnreachable where it does not answer.
 */
export async function uploadFile(
  transport: WindowTransport,
  caseId: string,
  file: Blob,
  options: SendOptions = {},
): Promise<Uploaded> {
  const { status, answer } = await transport.sendBytes(
    `${transport.bytesBase}${byteRoutes.upload(caseId)}`,
    file,
    options,
  )
  if (status === 201) return Uploaded.parse(answer)
  const failure = HostReply.safeParse(answer)
  if (failure.success) valueOrThrow(failure.data)
  throw new HostUnreachable(`The host answered ${status}`)
}
