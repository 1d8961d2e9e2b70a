import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { mediaTypeOf } from '../../../src/main/evidence/media-type'
import { sampleFolder } from '../../fixtures/sample-case'

const bytes = (latin1: string) => Buffer.from(latin1, 'latin1')

describe('mediaTypeOf', () => {
  it.each([
    ['chat-sale.png', 'image/png'],
    ['call-log.jpg', 'image/jpeg'],
    ['privacy-policy.pdf', 'application/pdf'],
    ['mall-reply.eml', 'message/rfc822'],
  ])('knows the sample file %s as %s', async (name, type) => {
    expect(mediaTypeOf(await readFile(`${sampleFolder}evidence/${name}`))).toBe(type)
  })

  it('knows pictures of a real encoder', async () => {
    const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    expect(mediaTypeOf(await picture.clone().webp().toBuffer())).toBe('image/webp')
    expect(mediaTypeOf(await picture.clone().gif().toBuffer())).toBe('image/gif')
    expect(mediaTypeOf(await picture.clone().avif().toBuffer())).toBe('image/avif')
  })

  it.each([
    ['image/heic', bytes('\0\0\0\x18ftypheic\0\0\0\0')],
    ['video/quicktime', bytes('\0\0\0\x14ftypqt  \0\0\0\0')],
    ['video/mp4', bytes('\0\0\0\x18ftypisom\0\0\0\0')],
    ['audio/mp4', bytes('\0\0\0\x18ftypM4A \0\0\0\0')],
    ['audio/wav', bytes('RIFF\x24\0\0\0WAVEfmt ')],
    ['audio/mpeg', bytes('ID3\x04\0\0')],
    ['audio/mpeg', bytes('\xff\xfb\x90\x64\0\0')],
    ['application/zip', bytes('PK\x03\x04\x14\0')],
    ['text/plain', Buffer.from('聊天记录\n2026-10-03 数据小王：三万条\n')],
    // "聊天记录" in GB 18030, which no UTF-8 reader takes.
    ['text/plain', bytes('\xc1\xc4\xcc\xec\xbc\xc7\xc2\xbc\n')],
    ['text/html', Buffer.from('\ufeff<!DOCTYPE html><title>x</title>')],
    [
      'image/svg+xml',
      Buffer.from('<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    [
      'message/rfc822',
      Buffer.from('Received: by x\r\n\tfor y\r\nFrom: a@b.example\r\nSubject: =?gbk?B?1Q==?=\r\n\r\nHi'),
    ],
    ['application/octet-stream', bytes('\x00\x01\x02\x03')],
    ['application/octet-stream', Buffer.alloc(0)],
  ])('knows %s', (type, head) => {
    expect(mediaTypeOf(head)).toBe(type)
  })

  it('takes a note that happens to have a colon for text, not for mail', () => {
    expect(mediaTypeOf(Buffer.from('To: buy\nMilk and eggs\n'))).toBe('text/plain')
    expect(mediaTypeOf(Buffer.from('From: here\n\nto there'))).toBe('text/plain')
  })
})
