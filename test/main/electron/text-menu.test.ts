import { describe, expect, test } from 'vitest'
import { sentencesFor } from '../../../src/main/electron/sentences'
import { textMenu } from '../../../src/main/electron/text-menu'

const say = sentencesFor('zh-CN')
const editFlags = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: true,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
}

function offered(clicked: { isEditable: boolean; selectionText: string }): string[] {
  return textMenu({ ...clicked, editFlags }, say).flatMap(({ label, enabled }) =>
    label !== undefined && enabled ? label : [],
  )
}

describe('the right button', () => {
  test('offers in a field what can be done there now', () => {
    expect(offered({ isEditable: true, selectionText: '' })).toEqual(['复制', '粘贴', '全选'])
  })

  test('copies what is selected elsewhere, and offers nothing where nothing is', () => {
    expect(offered({ isEditable: false, selectionText: '第五十六条' })).toEqual(['复制'])
    expect(offered({ isEditable: false, selectionText: ' \n' })).toEqual([])
  })

  test('never looks anything up, saves or inspects', () => {
    const roles = textMenu({ isEditable: true, selectionText: 'x', editFlags }, say).map(({ role }) => role)
    expect(roles).toEqual(['cut', 'copy', 'paste', undefined, 'selectAll'])
  })
})
