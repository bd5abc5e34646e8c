import { describe, expect, it } from 'vitest'
import type { Locale } from '@/questionnaire/text'
import type { ChangeLabel } from '@/results/change/label'
import { changeWord } from './label'

describe('change words', () => {
  it.each<[Locale, string[]]>([
    ['fi', ['noussut', 'laskenut', 'ennallaan', 'ei todettua muutosta']],
    ['sv', ['ökat', 'minskat', 'oförändrat', 'ingen konstaterad förändring']],
    ['en', ['risen', 'fallen', 'unchanged', 'no established change']],
  ])('in %s praise nothing', (locale, words) => {
    const labels: ChangeLabel[] = ['rose', 'fell', 'unchanged', 'unclear']
    expect(labels.map((label) => changeWord(label, locale))).toEqual(words)
  })
})
