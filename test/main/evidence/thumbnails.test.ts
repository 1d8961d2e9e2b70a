import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createEvidenceIntake } from '../../../src/main/evidence/evidence-intake'
import { createThumbnails } from '../../../src/main/evidence/thumbnails'
import { aCaseFolder, aNow, arriving, keptIn } from '../../helpers/host/a-case-folder'

async function aStoredFile(bytes: Uint8Array, name: string) {
  const folder = await aCaseFolder()
  const intake = createEvidenceIntake(folder, aNow)
  const { uploadId } = await intake.receive(arriving(bytes))
  return { folder, record: await intake.import(uploadId, name) }
}

function aPicture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } })
}

describe('thumbnails', () => {
  it('are WebP pictures of at most 480 pixels, kept in the folder', async () => {
    const { folder, record } = await aStoredFile(await aPicture(2000, 1000).png().toBuffer(), 'a.png')

    const picture = await createThumbnails(folder).read(record)

    expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 480, height: 240 })
    const kept = await keptIn(folder.path)
    expect(await kept.readBytes(kept.derived(`thumbnails/${record.id}.webp`))).toEqual(picture)
  })

  it('come from the folder the second time, and are made again when they are deleted', async () => {
    const { folder, record } = await aStoredFile(await aPicture(10, 10).png().toBuffer(), 'a.png')
    await createThumbnails(folder).read(record)
    const kept = await keptIn(folder.path)
    await kept.write(kept.derived(`thumbnails/${record.id}.webp`), 'kept')

    expect(Buffer.from((await createThumbnails(folder).read(record)) ?? []).toString()).toBe('kept')
  })

  it('stand upright, as a phone meant them', async () => {
    const turned = await aPicture(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { folder, record } = await aStoredFile(turned, 'a.jpg')
    expect(await sharp(await createThumbnails(folder).read(record)).metadata()).toMatchObject({
      width: 200,
      height: 400,
    })
  })

  it('are not enlarged', async () => {
    const { folder, record } = await aStoredFile(await aPicture(30, 20).png().toBuffer(), 'a.png')
    expect(await sharp(await createThumbnails(folder).read(record)).metadata()).toMatchObject({ width: 30 })
  })

  it('show what is left of a picture that was cut off', async () => {
    const noise = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer()
    const { folder, record } = await aStoredFile(noise.subarray(0, noise.length / 2), 'a.jpg')
    expect(await createThumbnails(folder).read(record)).toBeDefined()
  })

  it.each([
    ['an SVG, which could fetch and run things', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a text', Buffer.from('text')],
    ['a file that only begins like a picture', Buffer.from('\x89PNG\r\n\x1a\n rest', 'latin1')],
  ])('are not made of %s', async (_, bytes) => {
    const { folder, record } = await aStoredFile(bytes, 'a.png')
    expect(await createThumbnails(folder).read(record)).toBeUndefined()
  })

  it('are not made of a small file that claims to be an enormous picture', async () => {
    const bomb = await sharp({
      create: { width: 16_000, height: 8_000, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer()
    const { folder, record } = await aStoredFile(bomb, 'bomb.png')
    expect(await createThumbnails(folder).read(record)).toBeUndefined()
    expect(await readdir(join(folder.path, 'evidence'))).toEqual([`${record.id}.age`])
  })
})
