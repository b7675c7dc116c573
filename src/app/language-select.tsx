import { useMutation } from '@tanstack/react-query'

import { currentLocale, useT } from '../i18n/i18n'
import { locales } from '../i18n/locale-tags'
import type { Locale } from '../i18n/locales'
import { Field } from '../ui/field'
import { switchLanguage } from './language'

/** Each language under its own name, as the browser knows it: "Deutsch". */
function nameOf(locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** Chooses the language of the page, which changes at once. */
export function LanguageSelect() {
  const t = useT()
  const change = useMutation({ mutationFn: switchLanguage, networkMode: 'always' })
  return (
    <Field
      label={t('display.language')}
      error={change.isError ? t('display.languageFailed') : undefined}
    >
      {(control) => (
        <select
          {...control}
          value={currentLocale()}
          onChange={(event) => {
            const chosen = locales.find((locale) => locale === event.target.value)
            if (chosen) change.mutate(chosen)
          }}
        >
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {nameOf(locale)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
