import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../src/main/pdf/fonts'
import { type LaidOutDraft, layoutDraft } from '../../../src/main/pdf/layout-draft'
import { pageProfiles, textHeightPt, textWidthPt } from '../../../src/main/pdf/page-profiles'
import type { Part, PlacedItem, PlacedLine } from '../../../src/main/pdf/placed-page'
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
    if (!draft.blocks.some(({ kind }) => kind === 'page-break')) fillsPages(laidOut)
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
  const { body, closestPitchPt } = pageProfiles[name]
  expect(pitchPt).toBeLessThanOrEqual(body.pitchPt)
  expect(pitchPt).toBeGreaterThanOrEqual(closestPitchPt)
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

/** Fewest lines of a tall box on each of the pages it runs over. */
const FEWEST_LINES = 3

/** Unless it is taller than a page or, in a form, than a quarter of one. */
function partsNoRow(laidOut: LaidOutDraft): void {
  const linesOn = linesByPage(laidOut)
  for (const row of rowsOf(laidOut.structure)) {
    const cells = row.children.map((cell) => linesOn.get(cell) ?? new Map<number, number>())
    const pages = new Set(cells.flatMap((lines) => [...lines.keys()]))
    if (pages.size <= 1) continue
    expect(heightOf(row, laidOut)).toBeGreaterThan(textHeightPt(laidOut.profile) * (isBox(row) ? 0.25 : 0.9))
    for (const page of pages)
      expect(Math.max(...cells.map((lines) => lines.get(page) ?? 0))).toBeGreaterThanOrEqual(FEWEST_LINES)
  }
}

/** No page of a paper without a cover is left a third blank, unless the row or the closing that comes next is taller. */
function fillsPages(laidOut: LaidOutDraft): void {
  const { pages, profile } = laidOut
  const heightPt = textHeightPt(profile)
  const endPt = profile.marginPt.top + heightPt
  const rows = rowsOf(laidOut.structure).filter((row) => !isBox(row))
  const usedPt = pages.map(({ items }) => Math.max(...items.map(bottomOf).filter((yPt) => yPt < endPt + 1)))
  const closingPt = (usedPt.at(-1) ?? 0) - profile.marginPt.top
  for (const [index, lowest] of usedPt.slice(0, -1).entries()) {
    const next = rows.find((row) => row.children.some((cell) => startsOn(cell, index + 1, laidOut)))
    const rowPt = next === undefined ? 0 : heightOf(next, laidOut) + heightPt / 8
    const tooTallPt = index === pages.length - 2 ? Math.max(rowPt, closingPt) : rowPt
    expect(endPt - lowest, `page ${index + 1}`).toBeLessThan(Math.max(heightPt / 3, tooTallPt))
  }
}

function bottomOf(item: PlacedItem): number {
  return item.kind === 'rule' ? item.toYPt : item.yPt
}

function startsOn(cell: Part, page: number, { pages }: LaidOutDraft): boolean {
  return textLinesOf(pages[page] ?? { items: [], bookmarks: [] }).some(({ part }) => part === cell)
}

function linesByPage({ pages }: LaidOutDraft): ReadonlyMap<Part, ReadonlyMap<number, number>> {
  const counts = new Map<Part, Map<number, number>>()
  for (const [index, page] of pages.entries())
    for (const { part } of textLinesOf(page)) {
      if (part === undefined) continue
      const lines = counts.get(part) ?? new Map<number, number>()
      counts.set(part, lines.set(index, (lines.get(index) ?? 0) + 1))
    }
  return counts
}

/** Of its text, without the blank around it. */
function heightOf(row: Part, { pages, profile }: LaidOutDraft): number {
  const lines = pages.flatMap(textLinesOf)
  const inCell = (cell: Part) => lines.filter(({ part }) => part === cell).length
  return Math.max(...row.children.map(inCell)) * profile.table.usual.pitchPt
}

/** Label and value: a table with a header row heads its columns instead. */
function isBox(row: Part): boolean {
  return row.children.length > 1 && row.children[0]?.cell !== undefined
}

function rowsOf(part: Part): readonly Part[] {
  return part.tag === 'TR' ? [part] : part.children.flatMap(rowsOf)
}

function isRunningText({ part }: PlacedLine): boolean {
  return part?.tag === 'P' || part?.tag === 'LBody'
}
