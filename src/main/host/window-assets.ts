import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { privateHeaders } from './private-headers'

export type WindowAssets = (request: Request) => Promise<Response>

/** Types of the files that a build makes; browsers refuse scripts and workers of any other type. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** What a build calls its files. No dot in front, nothing encoded: no name leads out of the folder. */
const SAFE_PART = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/

const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * Serve the built window. Holds nothing of any case, so it needs no token.
 *
 * @param folder - `out/renderer`.
 */
export function createWindowAssets(folder: string): WindowAssets {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'Only GET')
    const parts = new URL(request.url).pathname.slice(1).split('/')
    const path = parts.length === 1 && parts[0] === '' ? ['index.html'] : parts
    if (!path.every((part) => SAFE_PART.test(part))) return answer(404, 'No such file')
    const bytes = await readFile(join(folder, ...path)).catch(() => undefined)
    if (bytes === undefined) return answer(404, 'No such file')
    const type = MEDIA_TYPES[extname(path.at(-1) ?? '')] ?? 'application/octet-stream'
    return type.startsWith('text/html') ? page(bytes.toString('utf8'), type) : answer(200, bytes, type)
  }
}

/** Styles that the page adds later pass only with the nonce of this very load. */
function page(html: string, type: string): Response {
  const nonce = randomBytes(16).toString('base64')
  const response = answer(200, html.replaceAll(NONCE_PLACEHOLDER, nonce), type)
  response.headers.set('Content-Security-Policy', contentSecurityPolicy(nonce))
  return response
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function answer(
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  type = 'text/plain; charset=utf-8',
): Response {
  return new Response(body, { status, headers: { ...privateHeaders, 'Content-Type': type } })
}
