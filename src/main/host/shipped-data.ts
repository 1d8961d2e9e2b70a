import type { CustodyWording } from '../../shared/drafting/custody-wording'
import type { GuideWording } from '../../shared/drafting/guide-pages'
import type { PaperGuides } from '../../shared/drafting/paper-guide'
import type { Templates } from '../../shared/drafting/template'
import type { LawLibrary } from '../../shared/law/law-library'
import { readCustodyWording } from '../custody/custody-wording'
import { readGuides, readGuideWording } from '../drafting/read-guides'
import { readTemplates } from '../drafting/read-templates'
import { readLaw } from '../law/read-law'
import { type Fonts, loadFonts } from '../pdf/fonts'
import { type RecoveryWording, readRecoveryWording } from '../recovery/recovery-wording'

/** What comes with the app; each read when first needed, then kept. */
export interface ShippedData {
  law(): Promise<LawLibrary>
  templates(): Promise<Templates>
  guides(): Promise<PaperGuides>
  fonts(): Promise<Fonts>
  recoveryWording(): Promise<RecoveryWording>
  guideWording(): Promise<GuideWording>
  custodyWording(): Promise<CustodyWording>
}

export function createShippedData(resourcesFolder: string): ShippedData {
  return {
    law: once(() => readLaw(resourcesFolder)),
    templates: once(() => readTemplates(resourcesFolder)),
    guides: once(() => readGuides(resourcesFolder)),
    fonts: once(loadFonts),
    guideWording: once(() => readGuideWording(resourcesFolder)),
    custodyWording: once(() => readCustodyWording(resourcesFolder)),
    recoveryWording: once(() => readRecoveryWording(resourcesFolder)),
  }
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | undefined
  return () => {
    reading ??= read().catch((error: unknown) => {
      // A failure is not kept: the next one asks the disk again.
      reading = undefined
      throw error
    })
    return reading
  }
}
