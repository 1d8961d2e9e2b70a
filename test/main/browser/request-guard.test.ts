import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../src/main/browser/request-guard'

const door = { origin: 'http://127.0.0.1:4780', token: 'secret' }

function refusal(
  headers: Record<string, string>,
  {
    method = 'POST',
    path = '/host',
    cookie = 'secret',
  }: Partial<Record<'method' | 'path' | 'cookie', string>> = {},
) {
  const request = new Request(door.origin + path, { method, headers: { host: '127.0.0.1:4780', ...headers } })
  return refusalOf(request, cookie === '' ? undefined : cookie, door)
}

const ours = { origin: door.origin, 'sec-fetch-site': 'same-origin' }

describe('the guard of the browser door', () => {
  it('lets our own page in', () => {
    expect(refusal(ours)).toBeUndefined()
    expect(refusal({ 'sec-fetch-site': 'same-origin' }, { method: 'GET', path: '/events' })).toBeUndefined()
  })

  it('lets in a browser that does not say where a request comes from, if it has the token', () => {
    expect(refusal({ origin: door.origin })).toBeUndefined()
  })

  it.each([
    [
      'a name that was pointed at this computer (DNS rebinding)',
      { ...ours, host: 'evil.example:4780' },
      'wrong host',
    ],
    ['another port', { ...ours, host: '127.0.0.1:4781' }, 'wrong host'],
    ['localhost, which is another origin', { ...ours, host: 'localhost:4780' }, 'wrong host'],
    ['another site', { ...ours, origin: 'https://evil.example' }, 'wrong origin'],
    ['a file or a sandboxed frame', { ...ours, origin: 'null' }, 'wrong origin'],
    ['another program on this computer', { ...ours, origin: 'http://127.0.0.1:3000' }, 'wrong origin'],
    ['a post that hides where it comes from', { 'sec-fetch-site': 'same-origin' }, 'wrong origin'],
  ])('refuses %s', (_, headers, reason) => {
    expect(refusal(headers)).toBe(reason)
  })

  it('refuses a picture or script that another page on this computer asks for, although the cookie comes along', () => {
    const headers = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }
    expect(refusal(headers, { method: 'GET', path: '/bytes/cases/c/evidence/e' })).toBe('wrong site')
  })

  it('refuses a link from elsewhere to anything but the page itself', () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect(refusal(headers, { method: 'GET', path: '/bytes/cases/c/evidence/e' })).toBe('wrong site')
    expect(refusal(headers, { method: 'GET', path: '/' })).toBeUndefined()
  })

  it.each(['', 'secre', 'secret2', 'Secret'])('refuses the token %j', (cookie) => {
    expect(refusal(ours, { cookie })).toBe('wrong token')
  })
})
