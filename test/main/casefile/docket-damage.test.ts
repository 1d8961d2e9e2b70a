import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { systemDisk } from '../../../src/main/casefile/case-disk'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../../src/main/casefile/verify-case-folder'
import { aCaseFolderPath, aCasePathWith, aTitle, openedWith } from '../../helpers/host/a-case-folder'

const PASSPHRASE = '蓝色 自行车 七月'

const docketOf = (path: string) => readFile(join(path, 'docket.json'), 'utf8')
const writeDocket = (path: string, text: string) => writeFile(join(path, 'docket.json'), text)

const damages: readonly (readonly [string, (text: string, other: string) => string])[] = [
  ['is cut in the middle', (text) => text.slice(0, text.indexOf('"recipient"'))],
  ['has no readable form', (text) => text.replace('{', '[')],
  ['has a flipped bit in a name', (text) => text.replace('caseId', 'cbseId')],
  ['has a flipped bit in its format', (text) => text.replace('leak-docket', 'leaj-docket')],
  ['has a flipped bit in its recipient', (text) => text.replace(/(age1.{20})./, (_, kept) => `${kept}b`)],
  ['has the signing key of another case', (text, other) => withValueOf(text, other, 'signingKey')],
]

function withValueOf(text: string, other: string, name: string): string {
  return JSON.stringify({ ...JSON.parse(text), [name]: JSON.parse(other)[name] })
}

describe.each(damages)('a docket.json that %s', (_, damage) => {
  it.each([
    ['a passphrase', PASSPHRASE],
    ['no passphrase', null],
    ['its recovery key', 'recovery'],
  ])('is named, and written anew when the case opens with %s', async (_, way) => {
    const path = await aCasePathWith(way === null ? null : PASSPHRASE)
    const { keys } = await unlockCaseFolder(path, way === null ? undefined : PASSPHRASE)
    const key = way === 'recovery' ? keys.identity : (way ?? undefined)
    const whole = await docketOf(path)
    await writeDocket(path, damage(whole, await docketOf(await aCasePathWith(PASSPHRASE))))

    expect((await verifyCaseFolder(path, key)).problems).toMatchObject([{ path: 'docket.json' }])

    const folder = await openedWith(path, key)
    expect(folder.condition.faults).toEqual([{ path: 'docket.json', fault: 'docket-rewritten', details: {} }])
    expect(folder.readEntries()).toHaveLength(1)
    await folder.append([aTitle('接着写')])
    await folder.close()

    const { version: _v, createdAt: _c, ...kept } = JSON.parse(whole)
    expect(JSON.parse(await docketOf(path))).toMatchObject(kept)
    expect(await verifyCaseFolder(path, key)).toMatchObject({ ok: true, problems: [] })
  })
})

it.each([PASSPHRASE, null])(
  'a docket.json with the recipient of another case is left alone, and the case opens for reading: %s',
  async (passphrase) => {
    const path = await aCasePathWith(passphrase)
    const whole = await docketOf(path)
    const changed = withValueOf(whole, await docketOf(await aCasePathWith(PASSPHRASE)), 'recipient')
    await writeDocket(path, changed)
    expect((await verifyCaseFolder(path, passphrase ?? undefined)).problems).toMatchObject([
      { path: 'docket.json' },
    ])
    const folder = await openedWith(path, passphrase ?? undefined)
    expect(folder.readEntries()).toHaveLength(1)
    expect(folder.condition).toMatchObject({ readOnly: true, faults: [{ fault: 'docket-differs' }] })
    await folder.close()
    expect(await docketOf(path)).toBe(changed)
  },
)

describe('a docket.json that is gone', () => {
  it('leaves a case that opens for reading, and is written by nobody else', async () => {
    const path = await aCasePathWith(PASSPHRASE)
    const whole = await docketOf(path)
    await rm(join(path, 'docket.json'))

    const { problems } = await verifyCaseFolder(path, PASSPHRASE)
    expect(problems.map((it) => it.path)).toContain('docket.json')

    const folder = await openedWith(path, PASSPHRASE)
    expect(folder.readEntries()).toHaveLength(1)
    expect(folder.condition).toMatchObject({ readOnly: true })
    expect(folder.condition.faults).toContainEqual({
      path: 'docket.json',
      fault: 'docket-broken',
      details: {},
    })
    await expect(folder.append([aTitle('不行')])).rejects.toMatchObject({ code: 'disk-refused' })
    await folder.close()
    await expect(docketOf(path)).rejects.toMatchObject({ code: 'ENOENT' })

    await writeDocket(path, whole)
    expect(await verifyCaseFolder(path, PASSPHRASE)).toMatchObject({ ok: true })
  })

  it('takes a case of the plain format with it', async () => {
    const path = await aCaseFolderPath(undefined, 0)
    await rm(join(path, 'docket.json'))
    await expect(unlockCaseFolder(path)).rejects.toMatchObject({
      code: 'case-damaged',
      details: { problems: [expect.stringContaining('docket.json')] },
    })
  })
})

describe('without a docket.json', () => {
  const damaged = async (path: string) => writeDocket(path, (await docketOf(path)).replace('{', '['))

  it('a wrong passphrase and the key of another case open nothing', async () => {
    const path = await aCasePathWith(PASSPHRASE)
    await damaged(path)
    for (const key of ['别的口令', await generateX25519Identity()]) {
      await expect(unlockCaseFolder(path, key)).rejects.toMatchObject({ code: 'passphrase-wrong' })
    }
    await expect(unlockCaseFolder(path)).rejects.toMatchObject({ code: 'passphrase-needed' })
  })

  it('a key that was replaced does not open the case, though older segments are sealed to it', async () => {
    const path = await aCasePathWith(PASSPHRASE)
    const folder = await openedWith(path, PASSPHRASE)
    const before = folder.identity()
    // More than a segment takes.
    await folder.append([aTitle('长'.repeat(30_000))])
    await folder.replaceKey(PASSPHRASE)
    await folder.append([aTitle('换了钥匙')])
    const after = folder.identity()
    await folder.close()
    await damaged(path)

    await expect(unlockCaseFolder(path, before)).rejects.toMatchObject({ code: 'key-replaced' })
    await (await openedWith(path, after)).close()
    expect(await verifyCaseFolder(path, PASSPHRASE)).toMatchObject({ ok: true })
  })

  it('a key opens the case that a power cut left in use', async () => {
    const path = await aCasePathWith(PASSPHRASE)
    let cut = false
    const disk = {
      ...systemDisk,
      rename: (from: string, to: string) =>
        cut && to.includes('identity') ? Promise.reject(new Error('power cut')) : systemDisk.rename(from, to),
    }
    const folder = await openedWith(path, PASSPHRASE, { disk })
    const before = folder.identity()
    cut = true
    await expect(folder.replaceKey(PASSPHRASE)).rejects.toThrow()
    await folder.close()
    await damaged(path)

    const again = await openedWith(path, before)
    expect(again.condition.faults.map(({ fault }) => fault)).toEqual(['docket-rewritten'])
    await again.close()
  })

  it('a person who was let in opens the case, and a key that was replaced does not', async () => {
    const path = await aCasePathWith(PASSPHRASE)
    const identity = await generateX25519Identity()
    const first = await openedWith(path, PASSPHRASE)
    const before = first.identity()
    await first.letIn('李律师', await identityToRecipient(identity))
    await first.replaceKey(PASSPHRASE)
    await first.append([aTitle('换了钥匙')])
    await first.close()
    await damaged(path)

    await expect(unlockCaseFolder(path, before)).rejects.toMatchObject({ code: 'key-replaced' })

    const lawyer = await openedWith(path, identity)
    expect(lawyer.condition.faults).toMatchObject([{ fault: 'docket-rewritten' }])
    expect(lawyer.readEntries()).toHaveLength(2)
    await lawyer.close()
    expect(await verifyCaseFolder(path, PASSPHRASE)).toMatchObject({ ok: true })
  })
})
