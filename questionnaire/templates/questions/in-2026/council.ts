/** The council's meetings and the municipal manager, as asked in 2026. Yes to all and to some of the meetings are answers of their own. */

import { channel, channels2026, johtajaKanavat } from '../channels'
import { tallenteidenTekstitys, valtuustoSome, valtuustoSuorana, valtuustoTallenteet } from '../council'
import { broken, clause, comparable, dontKnowWords, option, text, type Written } from '../wording'

const split = broken(
  'Vastaus ”Kyllä” jaettiin kahtia: kaikki kokoukset ja osa kokouksista.',
  'Svaret ”Ja” delades upp i två: alla sammanträden och en del av sammanträdena.',
  'The answer “Yes” was split in two: all meetings and some of the meetings.',
)

const allOrSome = ['kaikki', 'osa']

const notYet = [
  option('suunnitteilla', text('Ei, mutta suunnitteilla', 'Nej, men under planering', 'No, but being planned')),
  option('ei', text('Ei', 'Nej', 'No')),
]

export const valtuustoSuorana2026: Written<'single'> = {
  ...valtuustoSuorana,
  options: [
    option('kaikki', text('Kyllä, kaikkia kokouksia', 'Ja, alla sammanträden', 'Yes, all meetings')),
    option('osa', text('Kyllä, osaa kokouksista', 'Ja, en del av sammanträdena', 'Yes, some of the meetings')),
    ...notYet,
  ],
  headline: allOrSome,
  finding: [
    clause(
      allOrSome,
      'inessive',
      '{share} valtuuston kokouksia {voi||ei voi} seurata suorana lähetyksenä',
      'I {share} kan man följa fullmäktiges sammanträden i direktsändning',
      'Council meetings can be followed live in {share}',
    ),
    clause(['osa'], 'inessive', '; {share} osaa kokouksista', '; i {share} en del av dem', '; some of them in {share}'),
  ],
  comparability: [split],
}

export const valtuustoTallenteet2026: Written<'single'> = {
  ...valtuustoTallenteet,
  options: [
    option('kaikki', text('Kyllä, kaikki kokoukset', 'Ja, alla sammanträden', 'Yes, all meetings')),
    option('osa', text('Kyllä, osan kokouksista', 'Ja, en del av sammanträdena', 'Yes, some of the meetings')),
    ...notYet,
  ],
  headline: allOrSome,
  finding: [
    clause(
      allOrSome,
      'inessive',
      '{share} valtuuston kokouksia {voi||ei voi} katsoa jälkikäteen tallenteina',
      'I {share} kan man se fullmäktiges sammanträden i efterhand som inspelningar',
      'Recordings of council meetings can be watched afterwards in {share}',
    ),
    clause(['osa'], 'inessive', '; {share} osan niistä', '; i {share} en del av dem', '; of some of them in {share}'),
  ],
  comparability: [split],
}

export const tallenteidenTekstitys2026: Written<'single'> = {
  ...tallenteidenTekstitys,
  when: {
    any: [
      { question: 'valtuusto_tallenteet', is: 'kaikki' },
      { question: 'valtuusto_tallenteet', is: 'osa' },
    ],
  },
  eos: dontKnowWords,
}

export const valtuustoSome2026: Written<'single'> = {
  ...valtuustoSome,
  options: [
    option('kaikki', text('Kyllä, kaikista kokouksista', 'Ja, från alla sammanträden', 'Yes, from all meetings'), 'yes'),
    option('osa', text('Kyllä, osasta kokouksia', 'Ja, från en del av sammanträdena', 'Yes, from some of the meetings'), 'partly'),
    option('ei', text('Ei', 'Nej', 'No'), 'no'),
  ],
  headline: allOrSome,
  finding: [
    clause(
      allOrSome,
      'nominative',
      '{share} {julkaisee|julkaisevat|ei julkaise} päivityksiä sosiaalisessa mediassa valtuuston kokouksen aikana',
      '{share} publicerar inlägg i sociala medier under fullmäktiges sammanträden',
      '{share} {posts|post} on social media during council meetings',
    ),
    clause(
      ['kaikki'],
      'nominative',
      '; kaikista kokouksista {julkaisee|julkaisevat} {share}',
      '; {share} gör det från alla sammanträden',
      '; {share} {does|do} so from all meetings',
    ),
  ],
  comparability: [split],
}

export const johtajaKanavat2026: Written<'multiple'> = {
  ...johtajaKanavat([...channels2026.filter((each) => each !== channel.whatsapp && each !== channel.snapchat), channel.other]),
  comparability: [
    comparable(
      'Luetteloon lisättiin Bluesky ja Threads. Muista kanavista kysytään kuten ennen.',
      'Bluesky och Threads lades till i listan. De övriga kanalerna efterfrågas som tidigare.',
      'Bluesky and Threads were added to the list. The other channels are asked about as before.',
    ),
  ],
}
