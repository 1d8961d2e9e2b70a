import { expect, it } from 'vitest'
import { addresseeOf } from '../../../src/renderer/src/features/filings/addressee-of'

it('a paper goes to whom the case addresses it, and a notice of one desk never to another', () => {
  const claims = { addressees: { court: '某区人民法院', policeStation: ' 某派出所 ' } }

  expect(addresseeOf('civil-complaint', claims)).toBe('某区人民法院')
  expect(addresseeOf('security-report', claims)).toBe('某派出所')
  expect(addresseeOf('takedown-notice', claims)).toBe('')
  expect(addresseeOf('timeline', claims)).toBe('')
  expect(addresseeOf(undefined, claims)).toBe('')
  expect(addresseeOf('civil-complaint', null)).toBe('')
})
