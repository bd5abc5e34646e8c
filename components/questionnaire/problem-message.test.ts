import { expect, test } from 'vitest'
import { findSlot } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { sampleQuestionnaire } from '@/questionnaire/sample'
import { checkMessage, problemMessage } from './problem-message'

const question = (key: string) => {
  const found = findSlot(sampleQuestionnaire, key)
  if (!found) throw new Error(key)
  return found.question
}

const whole = { ...question('tyoaika'), decimals: 0 } as Asking

test.each([
  [problemMessage({ code: 'number' }, question('tyoaika'), 'fi'), 'Anna luku, esimerkiksi 1,5'],
  [problemMessage({ code: 'number' }, question('tyoaika'), 'en'), 'Give a number, for example 1.5'],
  [
    problemMessage({ code: 'decimals', decimals: 1 }, question('tyoaika'), 'fi'),
    'Anna luku enintään yhdellä desimaalilla, esimerkiksi 1,5',
  ],
  [problemMessage({ code: 'decimals', decimals: 0 }, whole, 'sv'), 'Ange ett heltal, till exempel 6'],
  [problemMessage({ code: 'none-excludes' }, question('koulutus'), 'fi'), 'Valitse joko vaihtoehtoja tai ”Ei kenellekään”'],
  [
    problemMessage({ code: 'too-long', maxLength: 2000, length: 200000 }, question('terveiset'), 'fi'),
    'Lyhennä tekstiä: siinä on 200\u00a0000 merkkiä, ja enintään 2\u00a0000 mahtuu',
  ],
  [problemMessage({ code: 'date' }, question('valmis'), 'sv'), 'Ange ett datum, till exempel 4.12.2026'],
  [problemMessage({ code: 'choose-option' }, question('ohjeet'), 'en'), 'Choose one of the options given'],
  [
    checkMessage({ key: 'tyoaika', grade: 'hard', code: 'above-max', limit: 500 }, question('tyoaika'), 'fi'),
    'Anna luku, joka on enintään 500',
  ],
  [
    checkMessage({ key: 'valmis', grade: 'hard', code: 'before-min', limit: '2020-01-01' }, question('valmis'), 'fi'),
    'Anna päivä, joka on aikaisintaan 1.1.2020',
  ],
])('an error says what to do: %s', (message, expected) => {
  expect(message).toBe(expected)
})
