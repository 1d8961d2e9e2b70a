import { RightsClaim } from '../domain/claims'
import { declarantOf } from './declarant'
import { sentence } from './describe-harm'
import type { Block, DraftText } from './draft-document'
import { ticks } from './element-rows'
import { body, numberedList } from './gather-parts'
import type { PaperFacts } from './paper-facts'
import { askFor, say } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

export type Right = RightsClaim['kind']

/** Rights that name the paper, in the order of its title. */
const IN_TITLE: readonly Right[] = ['access', 'copy', 'transfer', 'correct', 'complete', 'delete']
/** More of them fill a title that nobody reads. */
const MOST_IN_TITLE = 4

/** Rights that mean nothing without saying which information. */
const NEEDS_SCOPE: ReadonlySet<Right> = new Set([
  'access',
  'copy',
  'transfer',
  'correct',
  'complete',
  'delete',
])

/** Rights that make the other side tell where the information came from and went. */
const ASKS_HANDLING: readonly Right[] = ['know', 'access', 'copy', 'explain']

/** Rights that a question to the other side can rest on. */
export const ASKS: ReadonlySet<Right> = new Set([...ASKS_HANDLING, 'breach_information'])

/** Rights whose fulfilment takes records away. */
export const ERASES: readonly Right[] = ['delete', 'close_account']

/** 删除、注销账号: what is to be erased, if anything. What shows the leak must be kept, or it is gone with the rest. */
export function erasedBy(template: Template, kinds: ReadonlySet<Right>): DraftText | undefined {
  const asked = ERASES.filter((kind) => kinds.has(kind))
  return asked.length === 0
    ? undefined
    : join(
        asked.map((kind) => say(template, `kind.${kind}`)),
        '、',
      )
}

/** 查阅、删除: the rights that name the paper; undefined where it has a name for all of them. */
export function titleOf(template: Template, kinds: ReadonlySet<Right>): DraftText | undefined {
  const named = IN_TITLE.filter((kind) => kinds.has(kind))
  if (named.length === 0 || named.length > MOST_IN_TITLE) return undefined
  return join(
    named.map((kind) => say(template, `kind.${kind}`)),
    '、',
  )
}

/** All rights that the law gives, those asked for ticked: a desk sorts a request by them. */
export function tickedKinds(template: Template, kinds: ReadonlySet<Right>): Block {
  const all = RightsClaim.shape.kind.options
  const ticked = ticks(
    template,
    all.map((kind) => [say(template, `kind.${kind}`), kinds.has(kind)]),
  )
  return { kind: 'paragraph', style: 'body', ...say(template, 'kinds', { ticked }) }
}

/** One right a line, each with its scope and its article; a gap where nothing is asked for. */
export function rightsBlocks(
  facts: PaperFacts,
  template: Template,
  names: readonly (DraftText | undefined)[],
): readonly Block[] {
  const claimed = facts.case.claims?.rights ?? []
  if (claimed.length === 0) return [body(askFor(facts.wording, 'rights', 'claims.rights'))]
  return [
    numberedList(
      claimed.map((claim, index) => {
        const path = `claims.rights[${index}]`
        const article = names[index]
        const right = join([
          say(template, `right.${claim.kind}`, { declarant: declarantOf(facts) }),
          written('', inCase(`${path}.kind`)),
        ])
        return say(template, article === undefined ? 'right.plain' : 'right', {
          right,
          scope: scopeOf(facts, claim, right, path),
          article,
        })
      }),
    ),
  ]
}

function scopeOf(
  facts: PaperFacts,
  claim: RightsClaim,
  right: DraftText,
  path: string,
): DraftText | undefined {
  const scope = sentence(claim.scope ?? '')
  if (scope !== '') return written(scope, inCase(`${path}.scope`))
  return NEEDS_SCOPE.has(claim.kind)
    ? askFor(facts.wording, 'right.scope', `${path}.scope`, { right })
    : undefined
}

/** What the other side is to tell besides, where a right covers it. */
export function questionsFor(template: Template, kinds: ReadonlySet<Right>): readonly DraftText[] {
  const keys = [
    ...(ASKS_HANDLING.some((kind) => kinds.has(kind)) ? ['source', 'purpose', 'receivers'] : []),
    ...(kinds.has('breach_information') ? ['breach', 'remedy', 'report'] : []),
  ]
  return keys.map((key) => say(template, `question.${key}`))
}
