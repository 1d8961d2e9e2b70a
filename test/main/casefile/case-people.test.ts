import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { createCaseFolder } from '../../../src/main/casefile/case-folders'
import { openCaseFolder } from '../../../src/main/casefile/open-case-folder'
import { unlockCaseFolder } from '../../../src/main/casefile/unlock-case-folder'
import { verifyCaseFolder } from '../../../src/main/casefile/verify-case-folder'
import { aCaseFolder, anOpener, arriving, aTitle } from '../../helpers/host/a-case-folder'
import { hasAge } from '../../helpers/host/has-age'
import { temporaryFolder } from '../../helpers/host/temporary-folder'

const PASSPHRASE = '蓝色 自行车 七月'

interface Person {
  readonly name: string
  readonly identity: string
  readonly recipient: string
}

async function aPerson(name: string): Promise<Person> {
  const identity = await generateX25519Identity()
  return { name, identity, recipient: await identityToRecipient(identity) }
}

async function aLockedCase(passphrase: string | null = PASSPHRASE): Promise<string> {
  const data = await temporaryFolder()
  await createCaseFolder(data, { title: '案卷', passphrase }, anOpener, async (it) => {
    await it.append([aTitle('第一天')])
    await addEvidence(it, 'before', '让人进来之前')
  })
  return join(data, '案卷.docket')
}

type Folder = Awaited<ReturnType<typeof open>>

async function addEvidence(folder: Pick<Folder, 'evidence' | 'append'>, id: string, text: string) {
  await folder.evidence.adopt(await folder.evidence.receive(arriving(text)), id)
  await folder.append([{ action: 'evidence.stored', subject: { noun: 'evidence', id }, body: {} }])
}

async function open(path: string, key?: string) {
  return openCaseFolder(await unlockCaseFolder(path, key), anOpener)
}

async function letIn(path: string, ...people: readonly Person[]): Promise<void> {
  const folder = await open(path, PASSPHRASE)
  for (const { name, recipient } of people) await folder.letIn(name, recipient)
  await folder.close()
}

/** Let somebody out, and add evidence that is not for them. @returns the recovery keys before and after. */
async function letOut(path: string, { recipient }: Person): Promise<{ before: string; after: string }> {
  const folder = await open(path, PASSPHRASE)
  const before = folder.identity() ?? ''
  const { id } = (await folder.people()).find((it) => it.recipient === recipient) ?? { id: 'none' }
  await folder.replaceKey(PASSPHRASE, id)
  await addEvidence(folder, 'after', '请出去之后')
  const after = folder.identity() ?? ''
  await folder.close()
  return { before, after }
}

async function textOf(folder: Folder, id: string): Promise<string> {
  const { bytes } = await folder.evidence.open(id)
  return Buffer.concat(await bytes.toArray()).toString('utf8')
}

async function opensWith(identity: string, path: string): Promise<boolean> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(await readFile(path)).then(
    () => true,
    () => false,
  )
}

describe('a person who was let in', () => {
  it('opens the case with an age key of their own, and reads and writes all of it', async () => {
    const path = await aLockedCase()
    const lawyer = await aPerson('张律师')
    await letIn(path, lawyer)
    const folder = await open(path, lawyer.identity)
    expect(await folder.people()).toMatchObject([{ name: '张律师', recipient: lawyer.recipient }])
    expect(await textOf(folder, 'before')).toBe('让人进来之前')
    await folder.append([aTitle('律师改的')])
    await folder.close()
    expect(await verifyCaseFolder(path, lawyer.identity)).toMatchObject({ ok: true })
    expect(await verifyCaseFolder(path, PASSPHRASE)).toMatchObject({ ok: true })
  })

  it('stands nowhere in the folder by name', async () => {
    const path = await aLockedCase()
    const lawyer = await aPerson('张律师')
    await letIn(path, lawyer)
    const [name = ''] = await readdir(join(path, 'keys'))
    expect(name).toMatch(/^[0-9a-f]{16}\.age$/)
    expect((await readFile(join(path, 'keys', name))).includes('张律师')).toBe(false)
  })

  it.runIf(hasAge)('gets everything out with the standard age tool alone', async () => {
    const path = await aLockedCase()
    const [lawyer, helper] = [await aPerson('张律师'), await aPerson('小李')]
    await letIn(path, lawyer, helper)
    await letOut(path, helper)
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'lawyer.txt'), `# my key\n${lawyer.identity}\n`)
    const document = await readFile(new URL('../../../docs/file-format.md', import.meta.url), 'utf8')
    const [recover = '', asPerson = ''] = [...document.matchAll(/```sh\n(.*?)```/gs)].map(
      ([, it]) => it ?? '',
    )
    await writeFile(join(folder, 'recover.sh'), recover)
    await writeFile(join(folder, 'as-person.sh'), asPerson)

    const run = spawnSync('sh', ['as-person.sh', path, 'lawyer.txt', 'out'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(run.status, run.stderr).toBe(0)
    expect(await readFile(join(folder, 'out', 'evidence', 'before'), 'utf8')).toBe('让人进来之前')
    expect(await readFile(join(folder, 'out', 'evidence', 'after'), 'utf8')).toBe('请出去之后')
  })

  it('is refused without a public key that holds, under a name that is taken, and twice', async () => {
    const path = await aLockedCase()
    const [lawyer, other] = [await aPerson('张律师'), await aPerson('李律师')]
    await letIn(path, lawyer)
    const folder = await open(path, PASSPHRASE)
    const { recipient } = lawyer
    const mistyped = `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`
    for (const wrong of ['', 'age1', lawyer.identity, mistyped, recipient.toUpperCase()]) {
      await expect(folder.letIn('别人', wrong)).rejects.toMatchObject({ code: 'recipient-invalid' })
    }
    const own = JSON.parse(await readFile(join(path, 'docket.json'), 'utf8')).recipient
    await expect(folder.letIn('别人', own)).rejects.toMatchObject({ code: 'recipient-invalid' })
    await expect(folder.letIn('别人', recipient)).rejects.toMatchObject({ code: 'person-known' })
    await expect(folder.letIn('张律师', other.recipient)).rejects.toMatchObject({ code: 'person-known' })
    expect(await folder.people()).toHaveLength(1)
    await folder.close()
  })

  it('cannot be let in to a case of the older format, which has no key', async () => {
    const folder = await aCaseFolder(0)
    const { name, recipient } = await aPerson('张律师')
    await expect(folder.letIn(name, recipient)).rejects.toMatchObject({ code: 'case-unsealed' })
    await expect(folder.replaceKey(null)).rejects.toMatchObject({ code: 'case-unsealed' })
    expect(await folder.people()).toEqual([])
  })
})

describe('a person who was let out', () => {
  it('opens the case no more, and none of what came after, with whatever they took along', async () => {
    const path = await aLockedCase()
    const [lawyer, helper] = [await aPerson('张律师'), await aPerson('小李')]
    await letIn(path, lawyer, helper)
    const { before } = await letOut(path, lawyer)

    await expect(unlockCaseFolder(path, lawyer.identity)).rejects.toMatchObject({ code: 'passphrase-wrong' })
    await expect(unlockCaseFolder(path, before)).rejects.toMatchObject({ code: 'key-replaced' })
    expect(await opensWith(before, join(path, 'evidence', 'after.age'))).toBe(false)
    expect(await opensWith(before, join(path, 'journal', 'laptop', '000001.age'))).toBe(false)
    // What was there before they can still read: nothing can take that back.
    expect(await opensWith(before, join(path, 'evidence', 'before.age'))).toBe(true)
    const files = await readdir(path, { recursive: true, withFileTypes: true })
    for (const file of files.filter((it) => it.name.endsWith('.age'))) {
      const place = join(file.parentPath, file.name)
      expect(await opensWith(lawyer.identity, place), place).toBe(false)
    }
  })

  it('changes nothing for the passphrase and for the others', async () => {
    const path = await aLockedCase()
    const [lawyer, helper] = [await aPerson('张律师'), await aPerson('小李')]
    await letIn(path, lawyer, helper)
    const { after } = await letOut(path, lawyer)
    for (const key of [PASSPHRASE, after, helper.identity]) {
      const folder = await open(path, key)
      expect(await textOf(folder, 'before')).toBe('让人进来之前')
      expect(await textOf(folder, 'after')).toBe('请出去之后')
      expect((await folder.people()).map(({ name }) => name)).toEqual(['小李'])
      expect(folder.condition.faults).toEqual([])
      await folder.close()
      expect(await verifyCaseFolder(path, key)).toMatchObject({ ok: true, problems: [] })
    }
  })

  it('can be followed by another, and be let in again', async () => {
    const path = await aLockedCase()
    const [lawyer, helper] = [await aPerson('张律师'), await aPerson('小李')]
    await letIn(path, lawyer, helper)
    await letOut(path, lawyer)
    const folder = await open(path, PASSPHRASE)
    const [left] = await folder.people()
    await folder.replaceKey(PASSPHRASE, left?.id)
    await folder.letIn(lawyer.name, lawyer.recipient)
    await folder.close()
    const again = await open(path, lawyer.identity)
    expect(await textOf(again, 'before')).toBe('让人进来之前')
    expect(await textOf(again, 'after')).toBe('请出去之后')
    await again.close()
    await expect(unlockCaseFolder(path, helper.identity)).rejects.toMatchObject({ code: 'passphrase-wrong' })
  })

  it('stays in when the passphrase is wrong or missing, or only a key was given for it', async () => {
    const path = await aLockedCase()
    const lawyer = await aPerson('张律师')
    await letIn(path, lawyer)
    const folder = await open(path, PASSPHRASE)
    const [{ id } = { id: '' }] = await folder.people()
    await expect(folder.replaceKey('不对', id)).rejects.toMatchObject({ code: 'passphrase-wrong' })
    await expect(folder.replaceKey(null, id)).rejects.toMatchObject({ code: 'passphrase-needed' })
    await expect(folder.replaceKey(folder.identity() ?? '', id)).rejects.toMatchObject({
      code: 'passphrase-wrong',
    })
    await expect(folder.replaceKey(PASSPHRASE, 'nobody')).rejects.toMatchObject({ code: 'person-unknown' })
    await folder.close()
    expect(await unlockCaseFolder(path, lawyer.identity)).toBeDefined()
  })
})

describe('the key of a case', () => {
  it('can be replaced with nobody let out: a lost recovery sheet opens what comes later no more', async () => {
    for (const passphrase of [PASSPHRASE, null]) {
      const path = await aLockedCase(passphrase)
      const folder = await open(path, passphrase ?? undefined)
      const sheet = folder.identity() ?? ''
      await folder.replaceKey(passphrase)
      await addEvidence(folder, 'after', '之后')
      await folder.close()
      expect(await opensWith(sheet, join(path, 'evidence', 'after.age'))).toBe(false)
      expect(await verifyCaseFolder(path, passphrase ?? undefined)).toMatchObject({ ok: true })
    }
  })

  it('stays whole when the passphrase is changed afterwards, also by the recovery key', async () => {
    const path = await aLockedCase()
    const lawyer = await aPerson('张律师')
    await letIn(path, lawyer)
    const { after } = await letOut(path, lawyer)
    const folder = await open(path, after)
    await folder.changePassphrase(after, '新的口令')
    await folder.close()
    await rm(join(path, 'earlier.age'))
    const again = await open(path, '新的口令')
    expect(await textOf(again, 'before')).toBe('让人进来之前')
    expect(again.condition.faults).toEqual([{ path: 'earlier.age', fault: 'key-rewritten', details: {} }])
    await again.close()
    expect(await verifyCaseFolder(path, after)).toMatchObject({ ok: true })
  })

  it('is given to nobody else because of a key file that somebody slipped in', async () => {
    const path = await aLockedCase()
    const [lawyer, intruder] = [await aPerson('张律师'), await aPerson('小李')]
    await letIn(path, lawyer)
    // Whoever can write here knows whom files are sealed to, and no key of the case.
    const other = await aLockedCase()
    await letIn(other, { ...intruder, name: '张律师' })
    const [theirs = ''] = await readdir(join(other, 'keys'))
    await writeFile(join(path, 'keys', theirs), await readFile(join(other, 'keys', theirs)))
    expect(await verifyCaseFolder(path, PASSPHRASE)).toMatchObject({
      ok: false,
      problems: [{ path: `keys/${theirs}` }],
    })
    const folder = await open(path, PASSPHRASE)
    expect(await folder.people()).toMatchObject([{ recipient: lawyer.recipient }])
    await folder.close()
  })

  it('that is damaged in any file beside the passphrase is told, and the case opens', async () => {
    const path = await aLockedCase()
    const lawyer = await aPerson('张律师')
    await letIn(path, lawyer, await aPerson('小李'))
    await letOut(path, lawyer)
    const [name = ''] = await readdir(join(path, 'keys'))
    for (const place of ['earlier.age', `keys/${name}`]) {
      const whole = await readFile(join(path, place))
      for (let at = 0; at < whole.byteLength; at += 37) {
        const flipped = Buffer.from(whole)
        flipped.writeUInt8(whole.readUInt8(at) ^ 1, at)
        await writeFile(join(path, place), flipped)
        const { problems } = await verifyCaseFolder(path, PASSPHRASE)
        expect(problems, `${place} at ${at}`).toMatchObject([{ path: place }])
      }
      await writeFile(join(path, place), whole)
    }
  })
})
