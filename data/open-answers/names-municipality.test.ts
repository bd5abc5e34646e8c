import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it, test } from 'vitest'
import { readMunicipalities } from '@/db/register'
import { type Messages, messagesOf } from '@/messages/load'
import { namesMunicipality } from './names-municipality'

type Cases = Record<'name' | 'genitive' | 'illative' | 'inessive', string>
const cases = parse<Cases>(readFileSync('testing/fixtures/municipality-cases.csv', 'utf8'), { columns: true })
const all = readMunicipalities().map(({ nameFi, nameSv }) => ({ nameFi, nameSv }))
const current = new Map(all.map((each) => [each.nameFi, each]))
const named = (name: string) => all.filter((each) => each.nameFi === name)

/** A name in the cases that say where: Turku, Turun, Turkuun, Turussa, Turusta, Turulla. */
const formsOf = ({ name, genitive, illative, inessive }: Cases) => [
  name,
  genitive,
  illative,
  inessive,
  inessive.replace(/s([aä])$/, 't$1'),
  inessive.replace(/ss([aä])$/, 'll$1'),
]

describe('all 308 municipalities', () => {
  it('are there', () => {
    expect(cases).toHaveLength(308)
    expect(cases.filter(({ name }) => !current.has(name))).toEqual([])
  })

  it('are found in the answers of others, in any case, in Finnish and in Swedish', () => {
    const others = named('Helsinki')
    const missed = cases.flatMap((each) => {
      const { nameSv = '' } = current.get(each.name) ?? {}
      const forms = [...formsOf(each), `i ${nameSv}`, `${nameSv}s modell`, `${each.inessive}kin`, `${each.inessive}mme`]
      const own = each.name === 'Helsinki' ? named('Turku') : others
      return forms.filter((form) => !namesMunicipality(`kuten ${form}`, own, all))
    })
    expect(missed).toEqual([])
  })

  it('are found in their own answers in small letters, unless the name is also a word', () => {
    const missed = cases.filter((each) => {
      const forms = [...formsOf(each), current.get(each.name)?.nameSv ?? '']
      return !forms.every((form) => namesMunicipality(`meillä ${form.toLocaleLowerCase('fi')}`, named(each.name), all))
    })
    const words = `Aura Hanko Hyvinkää Kaavi Kannus Karvia Kolari Koski-Tl Kotka Kurikka Lahti Laihia Lieto Luoto Multia Perho Rusko Salo Sauvo
      Sievi Somero Sulkava Sund Pello Varkaus Virrat`
    expect(missed.map(({ name }) => name)).toEqual(words.split(/\s+/).map((each) => each.replace('-', ' ')))
  })
})

test.each([
  ['Helsingissä on kiire', true],
  ['meillä helsingissä', true],
  ['Meillä Helsingforsissa', true],
  ['i helsingfors', true],
  ['Turun malli', true],
  ['Turku-malli ja Lahti-malli', true],
  ['turun malli', false],
  ['Uudessakaupungissa', true],
  ['uudessa kaupungissa', false],
  ['Som i Åbo', true],
  ['åboborna och vandabor', true],
  ['Kuten Vantaan kaupunki', true],
  ['Vantaanjoen kunnat', true],
  ['Me vantaalaiset', true],
  ['Meillä helsinkiläisillä', true],
  ['HELSINGISSÄ', true],
  ['Koski Tl:ssä', true],
  ['S:t Karins', true],
  ['Pedersören kunnassa', true],
  ['Kunta on pieni', false],
  ['Yli puolet', false],
  ['Koskee kaikkia', false],
  ['Kaikenlaiset kuntalaiset', false],
  ['helpot asiat', false],
])('"%s" of Helsinki names a municipality: %s', (text, names) => {
  expect(namesMunicipality(text, named('Helsinki'), all)).toBe(names)
})

test('a name that is also a word is told by its capital', () => {
  expect(namesMunicipality('Meillä Koskella', named('Koski Tl'), all)).toBe(true)
  expect(namesMunicipality('kosken rannalla', named('Koski Tl'), all)).toBe(false)
})

const textsIn = (messages: Messages): string[] =>
  Object.values(messages).flatMap((each) => (typeof each === 'string' ? each : textsIn(each)))

/** Words of a text that are told for names. */
const found = (texts: readonly string[], own = named('Helsinki')) => [
  ...[...new Set(texts.flatMap((text) => text.split(/[^\p{L}]+/u)))].filter((word) => namesMunicipality(word, own, all)),
]

test('ordinary words are left alone: of all interface texts only real names are found', async () => {
  expect(found(textsIn(await messagesOf('fi')))).toEqual(['Alajärvi'])
  expect(found(textsIn(await messagesOf('sv'))).toSorted()).toEqual(['Alajärvi', 'Birkaland', 'Kajanaland'])
})
