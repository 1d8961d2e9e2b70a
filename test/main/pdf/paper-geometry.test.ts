import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { type LaidOutDraft, layoutDraft } from '../../../src/main/pdf/layout-draft'
import { pageProfiles, textHeightPt, textWidthPt } from '../../../src/main/pdf/page-profiles'
import type { Part, PlacedLine } from '../../../src/main/pdf/placed-page'
import { type DraftDocument, textsOf } from '../../../src/shared/drafting/draft-document'
import { PAPER_KINDS } from '../../../src/shared/drafting/paper-kinds'
import { hasLayout, PaperLayout } from '../../../src/shared/drafting/paper-layouts'
import { CASE_NAMES, fixtureCase } from '../../fixtures/case-fixtures'
import { draftForTest } from '../../helpers/draft-for-test'
import { inkRightOf, textLinesOf, textOf } from '../../helpers/pdf/placed-text'

const fonts = await loadFonts()
/** The blank half of a mark at the end of a line may hang over the margin. */
const HANGING_EM = 0.51
const HEADINGS: readonly Part['tag'][] = ['H1', 'H2', 'H3', 'H4']

/** Every paper in each of its layouts. */
const PAPERS = PAPER_KINDS.flatMap((kind) =>
  PaperLayout.options.filter((layout) => hasLayout(kind, layout)).map((layout) => ({ kind, layout })),
)

describe.each(CASE_NAMES)('the pages of %s', (name) => {
  it.each(PAPERS)('of a $kind ($layout)', async ({ kind, layout }) => {
    const draft = await draftForTest(kind, fixtureCase(name), { canPrint: fonts.canPrint, layout })
    const laidOut = layoutDraft(draft, fonts)

    keepsToMargins(laidOut)
    const closing = closingOf(draft)
    keepsToPitch(draft, laidOut, closing)
    hasTablesAsWideAsText(laidOut)
    leavesNothingAlone(laidOut, closing)
    partsNoRow(laidOut)
  })
})

function keepsToMargins({ pages, profile }: LaidOutDraft): void {
  const { left, right, top, bottom } = profile.marginPt
  for (const line of pages.flatMap(textLinesOf)) {
    expect(line.xPt, textOf(line)).toBeGreaterThan(left - 0.01)
    expect(inkRightOf(line), textOf(line)).toBeLessThan(profile.widthPt - right + HANGING_EM * line.sizePt)
    expect(line.yPt, textOf(line)).toBeGreaterThan(top)
    expect(line.yPt, textOf(line)).toBeLessThan(profile.heightPt - bottom)
  }
}

/** Lines of paragraphs and lists stand on one grid, on every page, as loose as the profile or a little closer. */
function keepsToPitch(
  { profile: name }: DraftDocument,
  { pages, profile }: LaidOutDraft,
  closing: readonly string[],
): void {
  const { pitchPt, sizePt } = profile.body
  const { body, tighten } = pageProfiles[name]
  expect(pitchPt).toBeLessThanOrEqual(body.pitchPt)
  expect(pitchPt).toBeGreaterThanOrEqual(tighten.toPitchPt)
  expect(sizePt).toBe(body.sizePt)
  for (const page of pages) {
    const lines = textLinesOf(page).filter(
      (line) => line.sizePt === sizePt && isRunningText(line) && !isIn(closing, line),
    )
    for (const line of lines) {
      const pitches = (line.yPt - (lines[0]?.yPt ?? 0)) / pitchPt
      expect(Math.abs(pitches - Math.round(pitches)), textOf(line)).toBeLessThan(0.001)
    }
  }
}

function hasTablesAsWideAsText({ pages, profile }: LaidOutDraft): void {
  const { left } = profile.marginPt
  for (const { items } of pages) {
    const rules = items.filter((item) => item.kind === 'rule')
    if (rules.length === 0) continue
    expect(Math.min(...rules.map(({ xPt }) => xPt))).toBeCloseTo(left, 1)
    expect(Math.max(...rules.map(({ toXPt }) => toXPt))).toBeCloseTo(left + textWidthPt(profile), 1)
    for (const { yPt, toYPt } of rules) {
      expect(yPt).toBeGreaterThan(profile.marginPt.top - 0.01)
      expect(toYPt).toBeLessThan(profile.marginPt.top + textHeightPt(profile) + 0.5)
    }
  }
}

/** No heading at the foot of a page, and no page with nothing but the closing. */
function leavesNothingAlone({ pages }: LaidOutDraft, closing: readonly string[]): void {
  for (const page of pages.slice(0, -1)) {
    const last = textLinesOf(page).at(-1)
    expect(HEADINGS, last && textOf(last)).not.toContain(last?.part?.tag)
  }
  const last = pages.length > 1 && closing.length > 0 ? pages.at(-1) : undefined
  if (last === undefined) return
  const above = textLinesOf(last).filter((line) => !isIn(closing, line))
  expect(above.length, above.map(textOf).join('|')).toBeGreaterThanOrEqual(2)
}

/** The texts of the signature. */
function closingOf({ blocks }: DraftDocument): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'signature'
      ? [block.addressee?.lead ?? '', ...block.signers, block.date, ...textsOf(block).map(({ text }) => text)]
      : [],
  )
}

function isIn(closing: readonly string[], line: PlacedLine): boolean {
  return closing.some((text) => text.includes(textOf(line)))
}

/** Unless it is taller than a page. */
function partsNoRow({ pages, structure, profile }: LaidOutDraft): void {
  const pageOf = new Map<Part, Set<number>>()
  for (const [index, page] of pages.entries())
    for (const { part } of textLinesOf(page))
      if (part !== undefined) pageOf.set(part, (pageOf.get(part) ?? new Set()).add(index))
  const linesIn = (part: Part) => pages.flatMap(textLinesOf).filter((line) => line.part === part).length
  for (const row of rowsOf(structure)) {
    const tallest = Math.max(...row.children.map(linesIn)) * profile.table.usual.pitchPt
    if (tallest > textHeightPt(profile)) continue
    const on = new Set(row.children.flatMap((cell) => [...(pageOf.get(cell) ?? [])]))
    expect(on.size).toBeLessThanOrEqual(1)
  }
}

function rowsOf(part: Part): readonly Part[] {
  return part.tag === 'TR' ? [part] : part.children.flatMap(rowsOf)
}

function isRunningText({ part }: PlacedLine): boolean {
  return part?.tag === 'P' || part?.tag === 'LBody'
}
