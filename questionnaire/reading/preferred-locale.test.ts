import { expect, test } from 'vitest'
import { preferredLocale } from './preferred-locale'

test.each([
  [null, 'fi'],
  ['', 'fi'],
  ['de-DE, de;q=0.9', 'fi'],
  ['sv-FI, fi;q=0.8', 'sv'],
  ['de, en-GB;q=0.5, sv;q=0.7', 'sv'],
  ['sv;q=0, en;q=0.1', 'en'],
  ['EN', 'en'],
])('Accept-Language %s is answered in %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})
