import { locales } from '../src/i18n/locale-tags'
import { playMainStory } from './support/language-story'
import { test } from './support/test'

for (const locale of locales) {
  test(`the main story in ${locale}`, ({ page }) => playMainStory(page, locale))
}
