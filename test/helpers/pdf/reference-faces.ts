import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import type { FaceName } from '../../../src/main/pdf/fonts'

/** The font files as they came, read by another program: what is printed is compared with them. */
export const referenceFaces: Record<FaceName, fontkit.Font> = {
  text: openReference('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  title: openReference('noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  heading: openReference('noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
}

function openReference(file: string): fontkit.Font {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`)
  return readFace(readFileSync(path))
}

/** @throws TypeError if it is a collection of faces. */
export function readFace(bytes: Uint8Array): fontkit.Font {
  const face = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if ('fonts' in face) throw new TypeError('A single face is expected')
  return face
}
