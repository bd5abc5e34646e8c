import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import en from '@/messages/en/answering.json'
import fi from '@/messages/fi/answering.json'
import sv from '@/messages/sv/answering.json'
import { countedTexts } from './counted-texts'

const form = { fi: fi.form, sv: sv.form, en: en.form }
const textsIn = (locale: keyof typeof form) => countedTexts(createTranslator({ locale, messages: form[locale] }), locale)

it('numbers are in words in the form that their sentence asks for, greater ones and the round are left places', () => {
  expect(textsIn('fi')).toMatchObject({
    errorSummary: [
      'Tarkista yksi kohta',
      'Tarkista kaksi kohtaa',
      'Tarkista kolme kohtaa',
      'Tarkista neljä kohtaa',
      'Tarkista viisi kohtaa',
    ],
    errorSummaryMany: 'Tarkista {count} kohtaa',
    sameMany: '{count} kysymykseen voi vahvistaa saman vastauksen kuin vuonna {round}.',
    confirmedMany: '{count} vastausta vahvistettiin ennallaan.',
  })
  expect(textsIn('fi').same?.[5]).toBe('Kuuteen kysymykseen voi vahvistaa saman vastauksen kuin vuonna {round}.')
  expect(textsIn('fi').confirmed?.slice(0, 2)).toEqual([
    'Yksi vastaus vahvistettiin ennallaan.',
    'Kaksi vastausta vahvistettiin ennallaan.',
  ])
  expect(textsIn('sv').confirmed?.slice(0, 2)).toEqual(['Ett svar bekräftades oförändrat.', 'Två svar bekräftades oförändrade.'])
  expect(textsIn('sv').same?.[0]).toBe('På en fråga kan du bekräfta samma svar som {round}.')
  expect(textsIn('en').errorSummary?.slice(0, 2)).toEqual(['Check one answer', 'Check two answers'])
  expect(textsIn('en').confirmed).toHaveLength(9)
})
