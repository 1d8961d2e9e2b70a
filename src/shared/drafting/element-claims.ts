import type { CivilClaim } from '../domain/claims'
import { formatYuan, toFen } from '../domain/money'
import { claimTexts, totalOf } from './describe-claims'
import { sentence } from './describe-harm'
import type { DraftText } from './draft-document'
import { choice, type ElementRow, linesOf, ticks } from './element-rows'
import { numberedItems } from './gather-parts'
import type { PaperFacts } from './paper-facts'
import { askFor, say } from './say'
import type { Template } from './template'
import { inCase, join, written } from './written-text'

/** The boxes of the form in their order, and the claims that each stands for. */
const BOXES: readonly (readonly [CivilClaim['kind'], ReadonlySet<CivilClaim['kind']>])[] = [
  ['stop', new Set(['stop', 'delete'])],
  ['access', new Set(['access'])],
  ['apologise', new Set(['apologise'])],
  ['damages', new Set(['damages'])],
  ['mental_damages', new Set(['mental_damages'])],
  ['costs', new Set(['costs'])],
  ['litigation_fees', new Set(['litigation_fees'])],
  ['other', new Set(['other'])],
]

interface ClaimAt {
  readonly claim: CivilClaim
  readonly path: string
}

/** 诉讼请求: the claims word for word, then a box for each kind of claim with its amount and how it is reckoned. */
export function claimRows(facts: PaperFacts, template: Template): readonly ElementRow[] {
  const claims = facts.case.claims?.civil ?? []
  const placed = claims.map((claim, index) => ({ claim, path: `claims.civil[${index}]` }))
  return [
    [say(template, 'label.claims'), allClaims(facts, template)],
    ...BOXES.map(([kind, kinds]): ElementRow => {
      const made = placed.filter(({ claim }) => kinds.has(claim.kind))
      return [say(template, `label.claim.${kind}`), box(facts, template, kind, made)]
    }),
    [say(template, 'label.total'), say(template, 'total.row', { total: totalOf(claims) })],
  ]
}

function allClaims(facts: PaperFacts, template: Template): DraftText {
  const texts = claimTexts(facts, template)
  if (texts.length === 0) return askFor(facts.wording, 'claims', 'claims.civil')
  return linesOf(numberedItems(texts).map(({ label, ...text }) => join([written(label), text])))
}

function box(
  facts: PaperFacts,
  template: Template,
  kind: CivilClaim['kind'],
  made: readonly ClaimAt[],
): DraftText {
  if (made.length === 0) return choice(template, ['yes', 'no'], 'no')
  return linesOf(
    made.map(({ claim, path }) => {
      const { amountCny, basis = '' } = claim
      const urls = facts.incidents.flatMap(({ incident }) => incident.urls)
      return say(template, 'claim.row', {
        ticks:
          kind === 'apologise'
            ? formOfApology(template, claim, path)
            : choice(template, ['yes', 'no'], 'yes'),
        amount:
          amountCny === undefined
            ? undefined
            : written(formatYuan(toFen(amountCny)), inCase(`${path}.amountCny`)),
        basis: basis.trim() === '' ? undefined : written(sentence(basis), inCase(`${path}.basis`)),
        urls: kind === 'stop' && urls.length > 0 ? written(urls.join(' 、'), inCase('incidents')) : undefined,
      })
    }),
  )
}

/** 书面 or 公开, as far as the owner's own words say so. */
function formOfApology(template: Template, { text = '' }: CivilClaim, path: string): DraftText {
  const forms = ['form.written', 'form.public'].map((phrase) => {
    const form = say(template, phrase)
    return [join([form, written('', inCase(`${path}.text`))]), text.includes(form.text)] as const
  })
  return ticks(template, [[say(template, 'yes'), true], [say(template, 'no'), false], ...forms])
}
