import { z } from 'zod'
import { byteRoutes } from '../../../shared/contract/byte-routes'
import { HostReply, valueOrThrow } from '../../../shared/contract/envelope'
import { AppError } from '../../../shared/errors/app-error'
import { HostUnreachable } from './host-unreachable'
import type { SendOptions } from './send-bytes'
import { isRefusal, SessionUnknown } from './session-unknown'
import type { WindowTransport } from './window-transport'

const Uploaded = z.object({ uploadId: z.string(), byteLength: z.number(), sha256: z.string() })
export type Uploaded = z.infer<typeof Uploaded>

/**
 * Send the bytes of one file to the host, which hashes them while it writes.
 *
 * @throws AppError where the host refuses the file, HostUnreachable where it does not answer,
 * SessionUnknown where it was started again.
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
  if (status === 201) return wholeFile(Uploaded.parse(answer), file)
  const failure = HostReply.safeParse(answer)
  if (failure.success) valueOrThrow(failure.data)
  if (isRefusal(status)) throw new SessionUnknown(`The host answered ${status}`)
  throw new HostUnreachable(`The host answered ${status}`)
}

/** The host hashes what reaches it, so a file cut short on the way there would pass every later check. */
function wholeFile(uploaded: Uploaded, file: Blob): Uploaded {
  const { uploadId, byteLength } = uploaded
  if (byteLength === file.size) return uploaded
  throw new AppError('upload-not-found', `${byteLength} of ${file.size} bytes arrived`, { uploadId })
}
