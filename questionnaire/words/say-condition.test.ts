import { describe, expect, test } from 'vitest'
import { conditionTexts } from '@/messages/condition-texts'
import type { Condition } from '../condition'
import { questionnaireSchema } from '../document'
import { form2026 } from '../templates/form-2026'
import { type Locale, locales } from '../text'
import { type ConditionWords, conditionClause, sayCondition } from './say-condition'

const questionnaire = questionnaireSchema.parse(form2026)
const words = (locale: Locale): ConditionWords => ({ questionnaire, locale, texts: conditionTexts(locale) })

const yes: Condition = { question: 'tekoaly', is: 'kylla' }
const underWay: Condition = { question: 'uudistus_verkkopalvelu', is: 'kaynnissa' }
const starting: Condition = { question: 'uudistus_verkkopalvelu', is: 'alkamassa' }
const facebook: Condition = { question: 'kanavat', includes: 'facebook' }
const tiktok: Condition = { question: 'kanavat', includes: 'tiktok' }
const half: Condition = { question: 'viestinta_tyoaika', atLeast: 1.5 }

describe('a condition as a sentence', () => {
  const renewed = 'kohdan ”Verkkopalvelun uudistaminen” vastaus'
  const ai = 'kohdan ”Tekoäly viestinnässä” vastaus'
  const channels = 'kohdassa ”Sosiaalisen median kanavat”'
  const time = 'kohdan ”Viestinnän työaika” vastaus'
  const [running, soon] = ['”Kyllä, uudistus on käynnissä”', '”Kyllä, uudistus on alkamassa”']
  test.each([
    ['fi', yes, `Kysytään, jos ${ai} on ”Kyllä”.`],
    ['fi', { not: yes }, `Kysytään, jos ${ai} ei ole ”Kyllä”.`],
    ['fi', { any: [underWay, starting] }, `Kysytään, jos ${renewed} on ${running} tai ${soon}.`],
    ['fi', { not: { any: [underWay, starting] } }, `Kysytään, jos ${renewed} ei ole ${running} eikä ${soon}.`],
    ['fi', { all: [yes, facebook] }, `Kysytään, jos ${ai} on ”Kyllä” ja ${channels} on valittu ”Facebook”.`],
    ['fi', { any: [yes, facebook] }, `Kysytään, jos ${ai} on ”Kyllä” tai ${channels} on valittu ”Facebook”.`],
    [
      'fi',
      { any: [{ all: [yes, facebook] }, half] },
      `Kysytään, jos joko ${time} on vähintään 1,5 henkilötyövuotta tai sekä ${ai} on ”Kyllä” että ${channels} on valittu ”Facebook”.`,
    ],
    [
      'fi',
      { all: [{ any: [yes, facebook] }, half] },
      `Kysytään, jos ${time} on vähintään 1,5 henkilötyövuotta ja joko ${ai} on ”Kyllä” tai ${channels} on valittu ”Facebook”.`,
    ],
    ['fi', { all: [facebook, tiktok] }, `Kysytään, jos ${channels} on valittu sekä ”Facebook” että ”TikTok”.`],
    ['fi', { all: [{ any: [underWay, starting] }, yes] }, `Kysytään, jos ${renewed} on joko ${running} tai ${soon} ja ${ai} on ”Kyllä”.`],
    ['fi', { not: half }, `Kysytään, jos ${time} on vähemmän kuin 1,5 henkilötyövuotta.`],
    [
      'sv',
      { any: [{ all: [yes, facebook] }, half] },
      'Frågan ställs om antingen svaret på ”Arbetstid för kommunikation” är minst 1,5 årsverken eller både svaret på ”AI i kommunikationen” är ”Ja” och ”Facebook” har valts under ”Kanaler i sociala medier”.',
    ],
    [
      'sv',
      { not: { any: [facebook, tiktok] } },
      'Frågan ställs om varken ”Facebook” eller ”TikTok” har valts under ”Kanaler i sociala medier”.',
    ],
    [
      'sv',
      { all: [{ any: [underWay, starting] }, yes] },
      'Frågan ställs om svaret på ”Förnyelse av webbtjänsten” är antingen ”Ja, arbetet pågår” eller ”Ja, arbetet inleds inom kort” och svaret på ”AI i kommunikationen” är ”Ja”.',
    ],
    [
      'en',
      { any: [{ all: [yes, facebook] }, half] },
      'Asked if either the answer to “Working time on communications” is at least 1.5 person-years or both the answer to “AI in communications” is “Yes” and “Facebook” is chosen under “Social media channels”.',
    ],
    [
      'en',
      { not: { any: [underWay, starting] } },
      'Asked if the answer to “Renewal of the website” is neither “Yes, the work is under way” nor “Yes, the work is about to start”.',
    ],
    [
      'en',
      { all: [{ any: [yes, facebook] }, half] },
      'Asked if the answer to “Working time on communications” is at least 1.5 person-years and either the answer to “AI in communications” is “Yes” or “Facebook” is chosen under “Social media channels”.',
    ],
  ] as [Locale, Condition, string][])('in %s %j', (locale, condition, said) => {
    expect(sayCondition(condition, 'question', words(locale))).toBe(said)
  })

  test('a section is shown, nothing is said of what asks nothing, and what does not exist is called by its key', () => {
    expect(sayCondition(yes, 'section', words('fi'))).toBe(`Näytetään, jos ${ai} on ”Kyllä”.`)
    expect(sayCondition(undefined, 'section', words('fi'))).toBeNull()
    expect(sayCondition({ all: [{ any: [] }] }, 'section', words('fi'))).toBeNull()
    expect(sayCondition({ question: 'poistettu', is: 'ei' }, 'section', words('fi'))).toBe(
      'Näytetään, jos kohdan ”poistettu” vastaus on ”ei”.',
    )
  })
})

/** Questions of which nothing is known: a clause about each can be told apart, and replaced by its letter. */
const letters = ['a', 'b', 'c', 'd']
const leaf = (letter: string): Condition => ({ question: letter, is: 'x' })

/** Every way to nest "and" and "or" over the letters in their order, each with and without "not" before a group. */
function nested(of: readonly string[]): Condition[] {
  const [only] = of
  if (of.length === 1 && only) return [leaf(only)]
  const parts = splits(of).map((groups) => groups.map(nested))
  const filled = parts.flatMap((choices) =>
    choices.reduce<Condition[][]>((all, each) => all.flatMap((one) => each.map((next) => [...one, next])), [[]]),
  )
  return filled.flatMap((each) => [{ all: each }, { any: each }, { not: { all: each } }])
}

/** Every way to cut a list into two or more runs. */
function splits(of: readonly string[]): string[][][] {
  const cut = (rest: readonly string[]): string[][][] =>
    rest.length === 0 ? [[]] : rest.flatMap((_, at) => cut(rest.slice(at + 1)).map((later) => [rest.slice(0, at + 1), ...later]))
  return cut(of).filter((runs) => runs.length > 1)
}

/** What a condition means, row by row of its truth table. */
function tableOf(holds: (is: ReadonlySet<string>) => boolean): string {
  return Array.from({ length: 16 }, (_, row) => (holds(new Set(letters.filter((_letter, at) => row & (1 << at)))) ? '1' : '0')).join('')
}

function holds(condition: Condition, is: ReadonlySet<string>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, is))
  if ('any' in condition) return condition.any.some((part) => holds(part, is))
  return 'not' in condition ? !holds(condition.not, is) : is.has(condition.question)
}

const joining = {
  fi: { and: 'ja', or: 'tai', either: ['joko', 'tai'], both: ['sekä', 'että'] },
  sv: { and: 'och', or: 'eller', either: ['antingen', 'eller'], both: ['både', 'och'] },
  en: { and: 'and', or: 'or', either: ['either', 'or'], both: ['both', 'and'] },
} as const

type Reading = (is: ReadonlySet<string>) => boolean

/** Every reading that a language's grammar allows of words: groups of any two or more, joined plainly or by a pair of words. */
function readings(tokens: readonly string[], locale: Locale): string[] {
  const { and, or, either, both } = joining[locale]
  const known = new Map<string, Map<string, Reading>>()
  const join = (kind: 'and' | 'or', parts: readonly Reading[]): Reading =>
    kind === 'and' ? (is) => parts.every((part) => part(is)) : (is) => parts.some((part) => part(is))
  /** Lists of members from one place to another, the last after `word`, the others after commas. */
  function lists(from: number, to: number, word: string): Reading[][] {
    const found: Reading[][] = []
    for (let at = from + 1; at < to; at += 1) {
      const heads = [...span(from, at).values()]
      if (heads.length === 0) continue
      if (tokens[at] === word) for (const head of heads) for (const last of span(at + 1, to).values()) found.push([head, last])
      if (tokens[at] === ',') for (const head of heads) for (const rest of lists(at + 1, to, word)) found.push([head, ...rest])
      // "A, B, and C"
      if (tokens[at] === ',' && tokens[at + 1] === word)
        for (const head of heads) for (const last of span(at + 2, to).values()) found.push([head, last])
    }
    return found
  }
  function span(from: number, to: number): Map<string, Reading> {
    const place = `${from}-${to}`
    const before = known.get(place)
    if (before) return before
    const found = new Map<string, Reading>()
    known.set(place, found)
    const add = (reading: Reading) => found.set(tableOf(reading), reading)
    const [word = ''] = tokens.slice(from)
    if (to - from === 1 && /^[A-D]$/i.test(word)) add((is) => (word === word.toLowerCase() ? is.has(word) : !is.has(word.toLowerCase())))
    for (const list of lists(from, to, and)) add(join('and', list))
    for (const list of lists(from, to, or)) add(join('or', list))
    if (word === either[0]) for (const list of lists(from + 1, to, either[1])) add(join('or', list))
    if (word === both[0]) for (const list of lists(from + 1, to, both[1])) add(join('and', list))
    return found
  }
  return [...span(0, tokens.length).keys()]
}

test.each(locales)('in %s a nested condition can be read in one way only, and that is what it means', (locale) => {
  const conditions = nested(letters)
  expect(conditions.length).toBeGreaterThan(150)
  const simple = new Map(
    letters.flatMap((letter) => [
      [conditionClause(leaf(letter), words(locale)) ?? '', letter],
      [conditionClause({ not: leaf(letter) }, words(locale)) ?? '', letter.toUpperCase()],
    ]),
  )
  for (const condition of conditions) {
    const clause = conditionClause(condition, words(locale)) ?? ''
    const tokens = [...simple]
      .reduce((text, [said, letter]) => text.replaceAll(said, letter), clause)
      .replaceAll(',', ' ,')
      .split(' ')
    expect(readings(tokens, locale), clause).toEqual([tableOf((is) => holds(condition, is))])
  }
})
