import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage, type Language } from './texts'

/** Looks up a text of one feature by its key, `views.law`, and fills in its {{places}}. */
export type TextOf = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The texts of a feature, in the language of the window; `text/<language>/<feature>.json`. */
export function useText(feature: string): TextOf {
  const { t } = useTranslation(feature)
  return useCallback((key, values) => t(key, { ...values }), [t])
}

export function useLanguage(): Language {
  useTranslation()
  return currentLanguage()
}
