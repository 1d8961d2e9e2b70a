import type { EvidenceKind } from '../../shared/domain/evidence'
import { NonEmptyText } from '../../shared/domain/text'

/** How a new item of evidence is called and sorted until the owner says better. */
interface DefaultDescription {
  readonly title: string
  readonly kind: EvidenceKind
}

/** Words in a file name that tell more than its type: what phones, computers and apps call such files. */
const NAME_SAYS: readonly (readonly [kind: EvidenceKind, of: RegExp, name: RegExp])[] = [
  ['photo', /^image\//, /^(img|dsc|dscn|pxl|photo)[_-]?\d|照片|拍照/i],
  ['screen_recording', /^video\//, /screen|record|录屏|屏幕录制/i],
  ['call_log', /^(text|image)\//, /通话记录|call.?log/i],
  ['chat_export', /^text\//, /聊天|微信|chat|wechat/i],
]

const TYPE_SAYS: readonly (readonly [kind: EvidenceKind, type: RegExp])[] = [
  ['photo', /^image\/(heic|avif)$/],
  ['screenshot', /^image\/(?!svg)/],
  ['audio', /^audio\//],
  ['video', /^video\//],
  ['email', /^message\/rfc822$/],
  ['web_page', /^text\/html$/],
  ['document', /^(application\/pdf|text\/plain)$/],
]

/** Officially these are zip files; the name tells what they are for. */
const OFFICE_NAME = /\.(docx?|xlsx?|pptx?|odt|ods|wps|et)$/i

/** @param mediaType - as told by the bytes, see `media-type.ts`. */
export function defaultDescription(originalName: string, mediaType: string): DefaultDescription {
  const withoutEnding = originalName.replace(/\.[^.\s/\\]{1,10}$/, '')
  const title = NonEmptyText.safeParse(withoutEnding).success ? withoutEnding : originalName
  return { title, kind: kindOf(originalName, mediaType) }
}

function kindOf(name: string, mediaType: string): EvidenceKind {
  for (const [kind, of, says] of NAME_SAYS) if (of.test(mediaType) && says.test(name)) return kind
  for (const [kind, type] of TYPE_SAYS) if (type.test(mediaType)) return kind
  return OFFICE_NAME.test(name) ? 'document' : 'other'
}
