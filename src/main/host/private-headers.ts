/**
 * On every answer of a door. Nothing of a case may stay in a cache, be taken
 * for another type than stated, or be read by a page that is not ours.
 */
export const privateHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const
