import type { Case } from '../domain/case'
import { AppError } from '../errors/app-error'
import { createBlockKeys } from './block-keys'
import { chineseNumeral } from './chinese-numerals'
import type { Block, Gap, Source, Warning } from './draft-document'
import { type Template, type TemplateNode, templateName } from './template'
import { fill, join, placeholdersOf, type Values, written } from './written-text'

/** What a paper's assembler gives to its template. */
export interface PaperContent {
  /** Conditions of `when`. */
  readonly flags: Readonly<Record<string, boolean>>
  /** Values of `{placeholders}`. */
  readonly values: Values
  /** Blocks of `part`; an empty list leaves the part out, and the headings above it that would stand alone. */
  readonly parts: Readonly<Record<string, readonly Block[]>>
  /** What is still to be found out without leaving a hole in the text. */
  readonly gaps?: readonly Gap[]
  /** Values that this paper covers wherever the owner typed them, so that it does not spread them again. */
  readonly covered?: readonly string[]
  /** What the paper's own assembly found. */
  readonly warnings?: readonly Warning[]
}

/** The title of a paper: the first whose condition holds. */
export function paperTitle(template: Template, content: PaperContent): string {
  const title = template.titles.find(({ when }) => holds(template, when, content))
  if (title === undefined) throw invalid(template, 'title')
  const source: Source = { kind: 'template', id: `${templateName(template)}/title` }
  return fill(title.text, content.values, source).text
}

/**
 * Walk a template from top to bottom and fill it.
 *
 * A heading with nothing below it is left out: a paper shows no empty section.
 *
 * @throws AppError `wording-invalid` for a condition, placeholder or part that the paper does not offer.
 */
export function assembleBlocks(template: Template, content: PaperContent, it: Case): readonly Block[] {
  for (const node of template.body) checkNode(template, node, content)
  const groups = template.body.map((node, index) => ({
    node,
    blocks: holds(template, node.when, content) ? blocksOf(template, node, index, content) : [],
  }))
  const kept = groups.filter(({ node, blocks }, index) => {
    if (!('heading' in node)) return true
    return blocks.length > 0 && hasContentBelow(groups, index, node.level)
  })
  const withKey = createBlockKeys(it)
  return numberHeadings(
    kept.map(({ node, blocks }) => ({ node, blocks: blocks.map((block) => withKey(node, block)) })),
  )
}

interface Group {
  readonly node: TemplateNode
  readonly blocks: readonly Block[]
}

/** Whether anything but headings stands between a heading and the next one of its level or above. */
function hasContentBelow(groups: readonly Group[], index: number, level: number): boolean {
  for (const { node, blocks } of groups.slice(index + 1)) {
    if (blocks.length === 0) continue
    if (!('heading' in node)) return blocks.some(({ kind }) => kind !== 'signature')
    if (node.level <= level) return false
  }
  return false
}

function numberHeadings(groups: readonly Group[]): readonly Block[] {
  let number = 0
  return groups.flatMap(({ node, blocks }) => {
    if (!('heading' in node)) return blocks
    if (!node.numbered) {
      number = 0
      return blocks
    }
    number += 1
    return blocks.map((block) =>
      block.kind === 'heading'
        ? { ...block, ...join([written(`${chineseNumeral(number)}、`), block]) }
        : block,
    )
  })
}

function blocksOf(
  template: Template,
  node: TemplateNode,
  index: number,
  content: PaperContent,
): readonly Block[] {
  const source: Source = { kind: 'template', id: `${templateName(template)}/body[${index}]` }
  if ('part' in node) {
    return content.parts[node.part] ?? []
  }
  if ('heading' in node) {
    return [{ kind: 'heading', level: node.level, ...fill(node.heading, content.values, source) }]
  }
  return [{ kind: 'paragraph', style: node.style, ...fill(node.paragraph, content.values, source) }]
}

/** A template is checked whole, also where a condition leaves a step out: a fault shows with the first case drafted. */
function checkNode(template: Template, node: TemplateNode, content: PaperContent): void {
  holds(template, node.when, content)
  if ('part' in node) {
    if (content.parts[node.part] === undefined) throw invalid(template, node.part)
    return
  }
  const names = placeholdersOf('heading' in node ? node.heading : node.paragraph)
  const unknown = names.find((name) => !Object.hasOwn(content.values, name))
  if (unknown !== undefined) throw invalid(template, unknown)
}

function holds(template: Template, when: string | undefined, content: PaperContent): boolean {
  if (when === undefined) return true
  const name = when.replace('!', '')
  const value = content.flags[name]
  if (value === undefined) throw invalid(template, when)
  return when.startsWith('!') ? !value : value
}

function invalid(template: Template, placeholder: string) {
  return new AppError('wording-invalid', `Template ${template.kind} asks for ${placeholder}`, {
    wording: template.kind,
    placeholder,
  })
}
