import { expect, test } from 'vitest'
import { windowScheme } from '../../../src/main/electron/window-address'
import { PARTITION, windowOptions } from '../../../src/main/electron/window-options'

test('the window is sandboxed, isolated, without Node, and nothing it does is kept', () => {
  const { webPreferences, ...options } = windowOptions({ title: 'x', preload: '/p.cjs', icon: '/i.png' })
  expect(webPreferences).toEqual({
    preload: '/p.cjs',
    partition: PARTITION,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  })
  expect(PARTITION).not.toMatch(/^persist:/)
  expect(options).toMatchObject({ minWidth: 1024, minHeight: 700 })
})

test('our scheme is held to its content security policy and has no service workers', () => {
  expect(windowScheme.privileges).toEqual({
    standard: true,
    secure: true,
    supportFetchAPI: true,
    stream: true,
  })
})
