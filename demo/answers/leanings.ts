/** What makes one municipality likelier than another to give an answer: its size, its languages, and its other answers. */
import { type Answers, isAnswered } from '@/questionnaire/answer'
import { none } from '@/questionnaire/types/multiple'
import type { DemoUnit } from '../municipalities/unit'

/** How much size matters, by `slot option`, slot or question; 0.5 where nothing is said. */
const sizeMatters: Readonly<Record<string, number>> = {
  uudistus_verkkopalvelu: 0.05,
  uudistus_intranet: 0.2,
  mobiilisovellus: 0.6,
  chatbot: 1.1,
  'vastuu johto': -0.35,
  'vastuu hallinto': -0.3,
  'vastuu viestinta': 0.6,
  'vastuu tietotekniikka': 0,
  'vastuu muu': -0.3,
  'vastuu ei_kukaan': -0.6,
  viestintahenkilosto: 1.3,
  tehtava: 1.2,
  'kanavat facebook': 1.2,
  'kanavat instagram': 0.9,
  'kanavat youtube': 1,
  'kanavat linkedin': 1.3,
  'kanavat twitter': 1.2,
  'kanavat tiktok': 1.1,
  'kanavat bluesky': 1,
  'verkkopalvelun_kielet en': 0.8,
  'osallistumispalvelut oma_alusta': 1.2,
  'osallistumispalvelut karttakysely': 0.9,
  'kohderyhmat vapaa_ajan_asukkaat': -0.4,
  'kohderyhmat matkailijat': 0.1,
  koulutus: 0.6,
  ohjeet: 0.45,
  tyytyvaisyys: 0.2,
  tarkoitukset: 0.15,
  valtuusto_suorana: 0.7,
  valtuusto_tallenteet: 0.6,
  johtaja_some: 0.45,
  tekoaly: 0.7,
  tekoaly_ohjeet: 0.7,
}

const samiArea = new Set(['047', '148', '758', '890'])
const languageQuestions = new Set(['verkkopalvelun_kielet', 'somen_kielet'])

/** Swedish where it is spoken, Finnish everywhere but there, Sami in the Sami homeland. */
const languageLeaning: Readonly<Record<string, (unit: DemoUnit) => number>> = {
  fi: (unit) => ({ sv: -7, 'sv-fi': -4 })[unit.language] ?? 0,
  sv: (unit) => ({ sv: 9, 'sv-fi': 9, 'fi-sv': 5 })[unit.language] ?? 0,
  se: (unit) => (samiArea.has(unit.municipality) ? 6 : 0),
}

/** An answer that pulls another with it: if `from` is one of `when`, `to` becomes likelier by `pull`. */
const pulls: readonly { from: string; when: readonly string[]; to: readonly string[]; pull: number }[] = [
  { from: 'viestintahenkilosto', when: ['on'], to: ['vastuu viestinta'], pull: 1.6 },
  { from: 'viestintahenkilosto', when: ['ei'], to: ['vastuu johto'], pull: 0.8 },
  { from: 'viestintahenkilosto', when: ['on'], to: ['tehtava', 'ohjeet'], pull: 0.4 },
  { from: 'ohjeet', when: ['on'], to: ['koulutus henkilosto', 'strategia', 'tyytyvaisyys'], pull: 0.5 },
  { from: 'valtuusto_suorana', when: ['kylla', 'kaikki', 'osa'], to: ['valtuusto_tallenteet'], pull: 1.8 },
  { from: 'tekoaly', when: ['kylla'], to: ['tekoaly_ohjeet', 'tekoaly_koulutus'], pull: 1.2 },
  { from: 'kanavat', when: [none], to: ['toimialat', 'valtuusto_some', 'johtaja_some'], pull: -6 },
]

const names = (slot: string, option: string) => [`${slot} ${option}`, slot, slot.split('.')[0] ?? slot]

/** How likely the answer is for the municipality, given what it has answered so far; only differences between municipalities matter. */
export function leaning(unit: DemoUnit, slot: string, option: string, answers: Answers): number {
  const own = names(slot, option)
  const size = own.map((name) => sizeMatters[name]).find((weight) => weight !== undefined) ?? 0.5
  const language = languageQuestions.has(slot) ? (languageLeaning[option]?.(unit) ?? 0) : 0
  const pulled = pulls.filter(({ from, when, to }) => {
    const value = answers[from]
    const given = isAnswered(value) ? [value].flat() : []
    return to.some((name) => own.includes(name)) && when.some((each) => given.includes(each))
  })
  return size * unit.size + language + pulled.reduce((sum, { pull }) => sum + pull, 0)
}
