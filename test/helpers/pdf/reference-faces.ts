import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import type { FaceName } from '../../../src/main/pdf/fonts'

const { resolve } = createRequire(import.meta.url)

/** The font files as they came. */
export const referencePaths: Record<FaceName, string> = {
  text: resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  title: resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  heading: resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
}

/** The same, read by another program: what is printed is compared with them. */
export const referenceFaces: Record<FaceName, fontkit.Font> = {
  text: readFace(readFileSync(referencePaths.text)),
  title: readFace(readFileSync(referencePaths.title)),
  heading: readFace(readFileSync(referencePaths.heading)),
}

/** @throws TypeError if it is a collection of faces. */
export function readFace(bytes: Uint8Array): fontkit.Font {
  const face = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if ('fonts' in face) throw new TypeError('A single face is expected')
  return face
}
