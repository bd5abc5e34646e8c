import { expect, test } from 'vitest'
import { findSlot } from '@/questionnaire/asked'
import type { Asking } from '@/questionnaire/document'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { checkMessage, noticeOf, problemMessage } from './problem-message'

const question = (key: string) => {
  const found = findSlot(sampleQuestionnaire, key)
  if (!found) throw new Error(key)
  return found.question
}

const whole = { ...question('tyoaika'), decimals: 0 } as Asking

test.each([
  [problemMessage({ code: 'number' }, question('tyoaika'), 'fi'), 'Työaika: anna luku, esimerkiksi 1,5'],
  [problemMessage({ code: 'number' }, question('tyoaika'), 'en'), 'Työaika: give a number, for example 1.5'],
  [
    problemMessage({ code: 'decimals', decimals: 1 }, question('tyoaika'), 'fi'),
    'Työaika: anna luku enintään yhdellä desimaalilla, esimerkiksi 1,5',
  ],
  [problemMessage({ code: 'decimals', decimals: 0 }, whole, 'sv'), 'Työaika: ange ett heltal, till exempel 6'],
  [problemMessage({ code: 'none-excludes' }, question('koulutus'), 'fi'), 'Valitse joko vaihtoehtoja tai ”Ei kenellekään”'],
  [
    problemMessage({ code: 'too-long', maxLength: 2000, length: 200000 }, question('terveiset'), 'fi'),
    'Lyhennä tekstiä: siinä on 200\u00a0000\u00a0merkkiä, ja enintään 2\u00a0000 mahtuu',
  ],
  [problemMessage({ code: 'date' }, question('valmis'), 'sv'), 'Valmis: ange ett datum, till exempel 4.12.2026'],
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

const moved = (limit: number, value: number, locale: 'fi' | 'sv' | 'en') =>
  noticeOf({ key: 'tyoaika', grade: 'explain', code: 'moved', limit, round: '2024' }, value, question('tyoaika'), locale).lead

test.each([
  [moved(1.5, 6.5, 'fi'), 'Luku on yli nelinkertainen vuoteen 2024 verrattuna.'],
  [moved(1.5, 6.5, 'sv'), 'Talet är mer än fyra gånger så stort som 2024.'],
  [moved(1.5, 6.5, 'en'), 'The figure is more than four times that of 2024.'],
  [moved(1, 2, 'fi'), 'Luku on kaksinkertainen vuoteen 2024 verrattuna.'],
  [moved(1, 25, 'fi'), 'Luku on yli 20-kertainen vuoteen 2024 verrattuna.'],
  [moved(2, 3, 'fi'), 'Luku on 50\u00a0% suurempi kuin vuonna 2024.'],
  [moved(5, 2, 'fi'), 'Luku on alle puolet vuoden 2024 luvusta.'],
  [moved(9, 2, 'sv'), 'Talet är mindre än en fjärdedel av talet för år 2024.'],
  [moved(9, 2, 'en'), 'The figure is less than a quarter of that of 2024.'],
  [moved(5, 3, 'sv'), 'Talet är 40\u00a0% mindre än år 2024.'],
  [moved(1.5, 0, 'fi'), 'Luku on nolla, mutta vuonna 2024 se oli 1,5.'],
  [moved(0, 3, 'fi'), 'Luku on muuttunut paljon: vuonna 2024 se oli 0.'],
])('a number far from the last round is told by how far: %s', (message, expected) => {
  expect(message).toBe(expected)
})

test('a soft check asks for no reason', () => {
  const check = { key: 'tyoaika', grade: 'soft', code: 'high', limit: 100 } as const
  expect(noticeOf(check, 120, question('tyoaika'), 'fi')).toEqual({
    value: 120,
    lead: 'Luku on poikkeuksellisen suuri: yli 100.',
    ask: 'Tarkista luku. Jos se on oikein, voit jatkaa.',
    why: null,
  })
})
