/** Faults of wording and of rendering as they have been, or could be: planted in what a page is made from, or in what it shows. */
import { locales } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'
import type { SeriesResult } from '@/results/series-result'

export type Planted = {
  what: string
  round: string
  /** The page of a question; without it the front page. */
  question?: string
  /** Changes what page and claims are made from. */
  plant?: (series: SeriesResult, results: RoundResults) => void
  /** Changes what the page shows. */
  patch?: (text: string) => string
  expected: RegExp
  /** It is of words that each language has of its own. */
  isOfWords?: boolean
}

const optionOf = <T extends { option: string }>(all: readonly T[] | undefined, key: string): T => {
  const found = all?.find(({ option }) => option === key)
  if (!found) throw new Error(`no option ${key}`)
  return found
}

const headlineOf = ({ change }: SeriesResult) => {
  if (!change?.headline) throw new Error('no change')
  return change.headline
}

const plantedFaults: Planted[] = [
  {
    what: 'the figure of another answer',
    round: '2024',
    question: 'kanavat',
    plant: ({ estimates }) =>
      Object.assign(optionOf(estimates?.options, 'facebook'), { est: optionOf(estimates?.options, 'instagram').est }),
    expected: /figure 94 % is 98 %/,
  },
  {
    what: 'the figure of those who answered, said of all',
    round: '2024',
    question: 'ohjeet',
    plant: ({ counts, estimates }) => Object.assign(estimates?.headline ?? {}, { est: counts.headline?.share }),
    expected: /figure 74 % is 70 %/,
  },
  {
    what: 'a text without a claim',
    round: '2024',
    question: 'ohjeet',
    patch: (text) => text.replace('Kolme lukua samasta asiasta', 'Lähes puolet kunnista noudattaa ohjeita'),
    expected: /no claim: “Lähes puolet kunnista noudattaa ohjeita”/,
  },
  {
    what: 'a rise told as a fall',
    round: '2024',
    question: 'ohjeet',
    plant: (series) => Object.assign(headlineOf(series).crossSection, { label: 'fell' }),
    expected: /says (fell|contrary), the change rose/,
    isOfWords: true,
  },
  {
    what: 'how many rows are shown, told as how many changes there are',
    round: '2024',
    patch: (text) => text.replace(/^\d+ selvää muutosta$/, 'Viisi selvää muutosta'),
    expected: /no claim: “Viisi selvää muutosta”/,
  },
  {
    what: 'the change of another answer beside a figure',
    round: '2024',
    question: 'kanavat',
    plant: ({ change }) =>
      Object.assign(optionOf(change?.options, 'facebook'), { crossSection: optionOf(change?.options, 'instagram').crossSection }),
    expected: /before 67 is 98/,
  },
  {
    what: 'a cause for noise',
    round: '2018',
    question: 'mobiilisovellus',
    plant: (series) => Object.assign(headlineOf(series).panel, { mcnemarMidp: 0.01 }),
    expected: /names a cause for noise/,
    isOfWords: true,
  },
  {
    what: 'a part of a change rounded away',
    round: '2024',
    question: 'ohjeet',
    plant: (series) => Object.assign(headlineOf(series).decomposition, { same: 0.11 }),
    expected: /same by 11[.,]0 is 10[.,]9/,
    isOfWords: true,
  },
  {
    what: 'a heading that says the other way',
    round: '2024',
    question: 'tehtava',
    patch: (text) => text.replace('Miksi osuus vastanneista nousi', 'Miksi osuus vastanneista laski'),
    expected: /a heading that says another way/,
  },
  {
    what: 'a vague quantity without a claim',
    round: '2024',
    question: 'ohjeet',
    patch: (text) => text.replace('Kolme lukua samasta asiasta', 'Enemmistö kunnista noudattaa ohjeita'),
    expected: /no claim: “Enemmistö kunnista noudattaa ohjeita”/,
  },
  {
    what: 'the mean of those who answered, said of all on a card',
    round: '2024',
    patch: (text) => text.replace('vastanneiden keskiarvo', 'kaikkien kuntien keskiarvo'),
    expected: /card .*“kaikkien kuntien keskiarvo/,
  },
  {
    what: 'turnover told the other way',
    round: '2024',
    question: 'tehtava',
    plant: (series) => Object.assign(headlineOf(series).decomposition, { setEffect: -0.0415 }),
    expected: /turnover down is up/,
    isOfWords: true,
  },
  {
    what: 'a direction told of noise',
    round: '2024',
    question: 'uudistus_intranet',
    plant: ({ trend }) => Object.assign(trend?.headline ?? {}, { isClear: true, slope: -0.01 }),
    expected: /direction (fell|rose) is (unclear|unchanged)/,
    isOfWords: true,
  },
  {
    what: 'the direction of another answer on a small drawing',
    round: '2024',
    question: 'vastuu',
    plant: ({ trend }) => Object.assign(optionOf(trend?.options, 'tietotekniikka'), { line: optionOf(trend?.options, 'viestinta').line }),
    expected: /(Tietohallinto|It-förvaltningen|IT administration): .* is fell/,
    isOfWords: true,
  },
  {
    what: 'another figure on a small drawing',
    round: '2024',
    question: 'vastuu',
    patch: (text) => text.replace(/^4 % 2–7$/, '99 % 2–7'),
    expected: /Tietohallinto: 99 is/,
  },
  {
    what: 'a change called noise that has a cause',
    round: '2024',
    question: 'viestintahenkilosto',
    plant: (series) => {
      Object.assign(headlineOf(series).crossSection, { label: 'unclear' })
      Object.assign(headlineOf(series).panel, { mcnemarMidp: 0.5 })
    },
    expected: /calls noise what has a cause/,
    isOfWords: true,
  },
  {
    what: 'changes that cancel where one of them is noise',
    round: '2018',
    question: 'koulutus',
    plant: (series) => Object.assign(headlineOf(series).panel, { mcnemarMidp: 0.01 }),
    expected: /says of noise that it cancelled/,
    isOfWords: true,
  },
  {
    what: 'a change of the same municipalities that no test finds',
    round: '2024',
    question: 'strategia',
    plant: (series) => Object.assign(headlineOf(series).panel, { mcnemarMidp: 0.01 }),
    expected: /cause both is partly/,
    isOfWords: true,
  },
  {
    what: 'the figure of another round',
    round: '2024',
    question: 'vastuu',
    plant: ({ change }) => Object.assign(change ?? {}, { from: '2017' }),
    expected: /before 31 is 28/,
  },
  {
    what: 'a change called clear that did not pass the list',
    round: '2024',
    plant: (_, { summary }) => {
      const found = summary.series.find(({ key }) => key === 'mobiilisovellus')
      Object.assign(optionOf(found?.change?.options, 'kylla').crossSection, { label: 'fell', pValue: 1e-9 })
    },
    expected: /Oma mobiilisovellus: Kyllä is no clear change/,
  },
  {
    what: 'bounds of nonresponse that leave some of the silent out',
    round: '2024',
    question: 'ohjeet',
    plant: ({ counts }) => Object.assign(counts, { N: counts.N - 20 }),
    expected: /bounds \d+,\d+,\d+ is \d+,\d+,\d+/,
    isOfWords: true,
  },
  {
    what: 'another count of a region on the map',
    round: '2024',
    patch: (text) => text.replace(/^Uusimaa (\d+)\//, 'Uusimaa 1$1/'),
    expected: /no claim: “Uusimaa 1/,
  },
  {
    what: 'the share of another row in the card of a matrix',
    round: '2024',
    plant: (_, { summary }) => {
      const [first, second] = summary.series.filter(({ question }) => question === 'saavutettavuus')
      Object.assign(first?.estimates?.headline ?? {}, { est: second?.estimates?.headline?.est })
    },
    expected: /card .*: Tekninen toteutus 33 % is 57 %/,
  },
  {
    what: 'another figure in the table of all headline figures',
    round: '2024',
    patch: (text) => (text === '70' ? '71' : text),
    expected: /Kirjalliset some-ohjeet: 71 is 70/,
  },
  {
    what: 'another figure in the table of a question’s estimates',
    round: '2024',
    question: 'ohjeet',
    patch: (text) => (text === '70' ? '71' : text),
    expected: /Kyllä: 71 is 70/,
  },
  {
    what: 'the share of another group in a cross table',
    round: '2018',
    plant: (_, { summary }) => {
      const [one, other] = summary.crossTables[0]?.groups ?? []
      if (!one?.headline || !other?.headline) throw new Error('no cross table')
      const { est } = one.headline
      Object.assign(one.headline, { est: other.headline.est })
      Object.assign(other.headline, { est })
    },
    expected: /is \d+ %|names no group|commonest/,
    isOfWords: true,
  },
  {
    what: 'a difference between groups that no test finds',
    round: '2018',
    plant: (_, { summary }) => Object.assign(summary.crossTables[0]?.test ?? {}, { p: 0.6 }),
    expected: /sees no difference/,
    isOfWords: true,
  },
]

/** Each fault with the languages it is planted in. */
export const plantedIn = plantedFaults.flatMap((planted) =>
  (planted.isOfWords ? locales : (['fi'] as const)).map((locale) => ({ ...planted, locale })),
)

/** The results with a fault in them; the others stay whole. */
export function withFault(results: RoundResults, { question, plant }: Planted): RoundResults {
  if (!plant) return results
  const faulty = { ...results, summary: structuredClone(results.summary) }
  const series = faulty.summary.series.find((each) => question === undefined || each.key === question)
  if (!series) throw new Error(`no series ${question}`)
  plant(series, faulty)
  return faulty
}
