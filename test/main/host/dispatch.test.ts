import { expect, it } from 'vitest'
import { createDispatcher } from '../../../src/main/host/dispatch'
import type { HostHandlers } from '../../../src/shared/contract/host-contract'

it('an answer other than promised is an unforeseen failure, logged without what it says', async () => {
  const logged: unknown[] = []
  const broken = { 'case.list': async () => ({ cases: [{ caseId: 'c1', title: 13_800_000_000 }] }) }
  const dispatch = createDispatcher(broken as unknown as HostHandlers, (error) => logged.push(error))

  expect(await dispatch({ operation: 'case.list', input: {} })).toMatchObject({
    ok: false,
    error: { code: 'internal', details: {} },
  })
  expect(String(logged[0])).toContain('cases[0].title')
  expect(String(logged[0])).not.toContain('13800000000')
})
