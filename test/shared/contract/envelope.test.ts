import { expect, test } from 'vitest'
import { failureReply, valueOrThrow } from '../../../src/shared/contract/envelope'
import { AppError } from '../../../src/shared/errors/app-error'

test('an unforeseen failure carries nothing of its text, which may quote a path or a name', () => {
  const reply = failureReply(new Error("ENOENT: /home/wang/王某泄露.docket, '13800000000'"))
  expect(reply).toEqual({
    ok: false,
    error: { code: 'internal', message: 'Unexpected failure in the host', details: {} },
  })
})

test('a foreseen failure arrives as it was thrown', () => {
  const reply = failureReply(new AppError('disk-full', 'The disk is full', { neededBytes: 4096 }))
  expect(() => valueOrThrow(JSON.parse(JSON.stringify(reply)))).toThrow(
    expect.objectContaining({ code: 'disk-full', details: { neededBytes: 4096 } }),
  )
})

test('a code from another version of the app is taken for an unforeseen failure', () => {
  const reply = { ok: false as const, error: { code: 'new-code', message: 'x', details: {} } }
  expect(() => valueOrThrow(reply)).toThrow(expect.objectContaining({ code: 'internal' }))
})
