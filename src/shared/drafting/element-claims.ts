import type { CivilClaim } from '../domain/claims'
import { formatYuan, toFen } from '../domain/money'
import { claimSupport } from './claim-support'
import { claimTexts, totalOf } from './describe-claims'
import { sentence } from './describe-harm'
import { citeExhibits } from './describe-incident'
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
    [
      say(template, 'label.total'),
      placed.length === 0 ? written('') : say(template, 'total.row', { total: totalOf(claims) }),
    ],
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
  // What is not claimed is not given up: only its owner can tick a no.
  if (made.length === 0) return choice(template, ['yes', 'no'], undefined)
  return linesOf(
    made.map(({ claim, path }) => {
      const { amountCny } = claim
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
        basis: kind === 'damages' ? basisOfLoss(template, claim, path) : basisOf(claim, path),
        receipts: kind === 'costs' ? receipts(facts, template, claim, path) : undefined,
        urls: kind === 'stop' && urls.length > 0 ? written(urls.join(' 、'), inCase('incidents')) : undefined,
      })
    }),
  )
}

function basisOf({ basis = '' }: CivilClaim, path: string): DraftText | undefined {
  return basis.trim() === '' ? undefined : written(sentence(basis), inCase(`${path}.basis`))
}

/** 个保法 art. 69 para. 2: the loss, the gain, or what the court finds fit. Words that speak of several tick none. */
function basisOfLoss(template: Template, claim: CivilClaim, path: string): DraftText {
  const basis = basisOf(claim, path)
  const kinds = ['damages.loss', 'damages.gain', 'damages.discretion'].map((phrase) => say(template, phrase))
  const meant = kinds.filter(({ text }) => basis?.text.includes(text))
  const boxes = ticks(
    template,
    kinds.map((kind) => [kind, meant.length === 1 && meant.includes(kind)] as const),
  )
  const isSaid = meant.some(({ text }) => text === basis?.text)
  return say(template, 'damages.words', {
    boxes: isSaid ? join([boxes, written('', inCase(`${path}.basis`))]) : boxes,
    basis: isSaid ? undefined : basis,
  })
}

/** 凭证: receipts that are among the exhibits; there may be others that are not. */
function receipts(facts: PaperFacts, template: Template, claim: CivilClaim, path: string): DraftText {
  const exhibits = citeExhibits(facts, claimSupport(facts, claim).evidence, path)
  return say(template, 'receipts', {
    boxes: choice(template, ['some', 'none'], exhibits === undefined ? undefined : 'some'),
    exhibits,
  })
}

/** 书面 or 公开, as far as the owner's own words say so. */
function formOfApology(template: Template, { text = '' }: CivilClaim, path: string): DraftText {
  const forms = ['form.written', 'form.public'].map((phrase) => {
    const form = say(template, phrase)
    return [join([form, written('', inCase(`${path}.text`))]), text.includes(form.text)] as const
  })
  return ticks(template, [[say(template, 'yes'), true], [say(template, 'no'), false], ...forms])
}
