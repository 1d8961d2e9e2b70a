import { describe, expect, test } from 'vitest'
import { appMenu } from '../../../src/main/electron/app-menu'
import { sentencesFor } from '../../../src/main/electron/sentences'

describe('the menu', () => {
  test('has nothing that reloads the page, opens developer tools or another address', () => {
    const roles = appMenu(sentencesFor('en')).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu.flatMap(({ role }) => role ?? []) : [],
    )
    expect(roles.sort()).toEqual(
      ['copy', 'cut', 'paste', 'quit', 'redo', 'resetZoom', 'selectAll', 'undo', 'zoomIn', 'zoomOut'].sort(),
    )
  })

  test('is in Chinese on a Chinese system and in English on any other', () => {
    expect(sentencesFor('zh-CN').quit).toBe('退出')
    expect(sentencesFor('zh').quit).toBe('退出')
    expect(sentencesFor('de').quit).toBe('Quit')
  })
})
