import { createRequire } from 'node:module'
import { isLineEnd } from '../../shared/domain/line-end'
import { isInvisible } from './character-class'
import { type FaceGlyph, type FontFace, openFontFace } from './font-face'

/** `text` stands in for 仿宋, `title` for 小标宋, `heading` for 黑体. */
export type FaceName = 'text' | 'title' | 'heading'

const FILES: Record<FaceName, string> = {
  text: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  title: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  heading: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
}

/** What their rules of substitution (`ccmp`, then `locl` for simplified Chinese) make of ——, in these versions of the files. */
const DOUBLE_DASHES: Record<FaceName, number> = { text: 30455, title: 30455, heading: 30430 }

/** Where a character is looked for when the wanted face does not have it. */
const FALLBACKS: Record<FaceName, readonly FaceName[]> = {
  text: ['text', 'heading', 'title'],
  title: ['title', 'text', 'heading'],
  heading: ['heading', 'title', 'text'],
}

/** A glyph and the face that has it. */
export interface FoundGlyph extends FaceGlyph {
  readonly face: FaceName
}

export interface Fonts {
  readonly faces: Readonly<Record<FaceName, FontFace>>
  /** Whether a paper can show the character; line ends, tabs and marks that are never seen count as shown. */
  canPrint(codePoint: number): boolean
  /** The glyph in the wanted face, or in another that has one. */
  find(face: FaceName, codePoint: number): FoundGlyph | undefined
}

let loading: Promise<Fonts> | undefined

/** The three faces of every paper: opened in their packages once, then shared. */
export function loadFonts(): Promise<Fonts> {
  loading ??= readFaces()
  return loading
}

async function readFaces(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url)
  const open = (name: FaceName) => openFontFace(resolve(FILES[name]), DOUBLE_DASHES[name])
  const [text, title, heading] = await Promise.all([open('text'), open('title'), open('heading')])
  const faces = { text, title, heading }

  const found = { text: glyphCache(), title: glyphCache(), heading: glyphCache() }
  function find(wanted: FaceName, codePoint: number): FoundGlyph | undefined {
    const known = found[wanted]
    if (!known.has(codePoint)) known.set(codePoint, look(wanted, codePoint))
    return known.get(codePoint)
  }

  function look(wanted: FaceName, codePoint: number): FoundGlyph | undefined {
    for (const face of FALLBACKS[wanted]) {
      const glyph = faces[face].glyph(codePoint)
      if (glyph !== undefined) return { ...glyph, face }
    }
    return undefined
  }

  return {
    faces,
    find,
    canPrint: (codePoint) =>
      codePoint === TAB ||
      isLineEnd(codePoint) ||
      isInvisible(codePoint) ||
      find('text', codePoint) !== undefined,
  }
}

/** What was found before, and what was looked for in vain. */
function glyphCache(): Map<number, FoundGlyph | undefined> {
  return new Map()
}

const TAB = 0x09
