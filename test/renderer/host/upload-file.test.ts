import { describe, expect, test } from 'vitest'
import { HostUnreachable } from '../../../src/renderer/src/host/host-unreachable'
import { uploadFile } from '../../../src/renderer/src/host/upload-file'
import type { WindowTransport } from '../../../src/renderer/src/host/window-transport'
import { failureReply } from '../../../src/shared/contract/envelope'
import { AppError } from '../../../src/shared/errors/app-error'

const file = new Blob(['0123456789'])
const uploaded = { uploadId: 'u1', byteLength: 10, sha256: 'ab'.repeat(32) }

/** A way to a host that answers every file like this. */
function answering(status: number, answer: unknown): WindowTransport {
  return {
    bytesBase: '',
    sendBytes: async () => ({ status, answer }),
    send: async () => ({ ok: true, value: {} }),
    listen: () => () => {},
  }
}

describe('a file that was sent', () => {
  test('is taken when all of its bytes arrived', async () => {
    expect(await uploadFile(answering(201, uploaded), 'c1', file)).toEqual(uploaded)
  })

  test.each([9, 11, 0])('is refused when %i of its 10 bytes arrived', async (byteLength) => {
    const sent = uploadFile(answering(201, { ...uploaded, byteLength }), 'c1', file)
    await expect(sent).rejects.toMatchObject({ code: 'upload-not-found', details: { uploadId: 'u1' } })
  })

  test('and has no bytes is passed on, so that the host can say so by its name', async () => {
    const empty = { ...uploaded, byteLength: 0 }
    expect(await uploadFile(answering(201, empty), 'c1', new Blob([]))).toEqual(empty)
  })

  test('fails with the reason that the host gives', async () => {
    const reason = failureReply(new AppError('disk-full', 'ENOSPC', { neededBytes: 10 }))
    const sent = uploadFile(answering(507, reason), 'c1', file)
    await expect(sent).rejects.toMatchObject({ code: 'disk-full', details: { neededBytes: 10 } })
  })

  test('fails as unreachable when something else answers', async () => {
    await expect(uploadFile(answering(502, undefined), 'c1', file)).rejects.toThrow(HostUnreachable)
  })

  test.each([401, 403])('to a host that was started again fails as such (%i)', async (status) => {
    const sent = uploadFile(answering(status, undefined), 'c1', file)
    await expect(sent).rejects.toMatchObject({ name: 'SessionUnknown' })
  })
})
