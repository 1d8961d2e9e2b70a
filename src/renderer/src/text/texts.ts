import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import 'dayjs/locale/en'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

type TextFile = Readonly<Record<string, unknown>>

const files: Readonly<Record<string, TextFile>> = import.meta.glob('./*/*.json', {
  eager: true,
  import: 'default',
})

/** The texts of the app, one file a feature; Chinese stands in where a language lacks a text. */
export const texts = createInstance()

/** @param chosen - the language chosen before; Chinese where none was. */
export function startTexts(chosen: Language = 'zh-CN'): void {
  const resources: Record<string, Record<string, TextFile>> = {}
  for (const [path, file] of Object.entries(files)) {
    const [, language = '', feature = ''] = /^\.\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    resources[language] = { ...resources[language], [feature]: file }
  }
  void texts.use(initReactI18next).init({
    resources,
    lng: chosen,
    fallbackLng: 'zh-CN',
    defaultNS: 'frame',
    initAsync: false,
    // Sentences of a schema serve as keys, and they have colons.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  applyLanguage(currentLanguage())
}

export function currentLanguage(): Language {
  return languages.find((language) => language === texts.language) ?? 'zh-CN'
}

export function chooseLanguage(language: Language): void {
  void texts.changeLanguage(language)
  applyLanguage(language)
}

function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en')
}
