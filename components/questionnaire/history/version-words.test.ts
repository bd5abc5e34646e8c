import { expect, it } from 'vitest'
import { questionsOf } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { slotName, versionWords } from './version-words'

const question = (key: string) => questionsOf(sampleQuestionnaire).find((each) => each.key === key) as Asking
const onScale = (grade: string) => `${grade} asteikolla 1–5`

it.each([
  ['ohjeet', 'ohjeet', 'on', null, 'on'],
  ['ohjeet', 'ohjeet', null, null, null],
  ['koulutus', 'koulutus', ['johto', 'muu'], null, 'johto, muu'],
  ['koulutus', 'koulutus', ['_none'], null, 'Ei kenellekään'],
  ['koulutus', 'koulutus.other', 'Vaalit', 'muu', 'Vaalit'],
  ['tiheys', 'tiheys.facebook', 'paivittain', 'facebook', 'paivittain'],
  ['tyytyvaisyys', 'tyytyvaisyys', '4', null, '4 asteikolla 1–5'],
  ['tyytyvaisyys', 'tyytyvaisyys', '_eos', null, 'En osaa sanoa'],
  ['tyoaika', 'tyoaika', 1.5, null, '1,5 htv'],
  ['valmis', 'valmis', '2026-12-04', null, '4.12.2026'],
])('%s: a version of %s with %j is of %j and says %j', (of, key, value, name, words) => {
  expect(slotName(question(of), key, 'fi')).toBe(name)
  expect(versionWords(question(of), key, value, 'fi', onScale)).toBe(words)
})
