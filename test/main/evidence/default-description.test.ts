import { describe, expect, it } from 'vitest'
import { defaultDescription } from '../../../src/main/evidence/default-description'

describe('defaultDescription', () => {
  it.each([
    ['微信截图_20261003.png', 'image/png', '微信截图_20261003', 'screenshot'],
    ['IMG_1234.jpg', 'image/jpeg', 'IMG_1234', 'photo'],
    ['IMG_1234.HEIC', 'image/heic', 'IMG_1234', 'photo'],
    ['通话记录.jpg', 'image/jpeg', '通话记录', 'call_log'],
    ['录屏2026.mp4', 'video/mp4', '录屏2026', 'screen_recording'],
    ['来电.mp4', 'video/mp4', '来电', 'video'],
    ['recording.m4a', 'audio/mp4', 'recording', 'audio'],
    ['答复.eml', 'message/rfc822', '答复', 'email'],
    ['隐私政策.pdf', 'application/pdf', '隐私政策', 'document'],
    ['群聊天记录.txt', 'text/plain', '群聊天记录', 'chat_export'],
    ['page.html', 'text/html', 'page', 'web_page'],
    ['合同.docx', 'application/zip', '合同', 'document'],
    ['打包.zip', 'application/zip', '打包', 'other'],
    ['logo.svg', 'image/svg+xml', 'logo', 'other'],
    ['无结尾', 'application/octet-stream', '无结尾', 'other'],
    ['.png', 'image/png', '.png', 'screenshot'],
  ])('%s is called and sorted', (name, mediaType, title, kind) => {
    expect(defaultDescription(name, mediaType)).toEqual({ title, kind })
  })
})
