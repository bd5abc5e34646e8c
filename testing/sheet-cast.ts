/** For tests of sheets: a small round with awkward answers. */
import type { Answers } from '@/questionnaire/answer'
import { summariseRound } from '@/results/summary'
import type { SheetInput } from '@/sheets/input'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'

/** Answers that a spreadsheet could take for formulas, and characters that files tend to lose. */
export const awkward = ['=1+1', '+358 40 123', '-5', '@SUM(A1)', '\t=1', 'Å & <b> "ö" 😀; å, ä\nrivi 2']

const units = awkward.map((_, at) => ({
  municipality: `00${at + 1}`,
  sizeClass: (at % 3) + 1,
  region: '01',
  language: 'fi-sv',
  group: 'urban',
  population: 1000 * (at + 1),
}))

const answersOf = (at: number): Answers => ({
  ohjeet: at % 3 === 0 ? 'ei' : 'on',
  koulutus: at === 5 ? ['_none'] : ['henkilosto', 'johto'],
  tyytyvaisyys: at === 0 ? '_eos' : `${(at % 5) + 1}`,
  johtaja_some: at < 2 ? 'ei' : 'kylla',
  'tiheys.facebook': 'paivittain',
  'tiheys.instagram': at < 3 ? 'harvemmin' : 'paivittain',
  tyoaika: 1 / (at + 1),
  nimi: awkward[at],
  terveiset: awkward[at],
})

const notesOf = (at: number): Record<string, string> => (at === 1 ? { tyoaika: '=Yhdistyminen' } : {})

const round = (code: string, count: number) => {
  const respondents = units.slice(0, count).map(({ municipality }, at) => ({ municipality, answers: answersOf(at) }))
  const facts = { code, referenceDate: `${code}-06-01`, sizeLimits: [2000, 5000], sample: true }
  return { respondents, summary: summariseRound({ round: facts, questionnaire: sampleQuestionnaire, frame: units, respondents }) }
}

/** Round 2026 with an earlier 2024. @param withAnswers as an administrator has it; otherwise internal questions are left out */
export function sheetInput(withAnswers: boolean): SheetInput {
  const { summary, respondents } = round('2026', 6)
  const internal = ['nimi', 'terveiset']
  const series = summary.series.filter((each) => withAnswers || !internal.includes(each.question))
  return {
    summary: { ...summary, series },
    questionnaire: sampleQuestionnaire,
    survey: { fi: 'Some', sv: 'Sociala medier' },
    state: 'closed',
    revision: { number: 2, hash: 'ab'.repeat(32), computedAt: new Date('2026-12-05T10:00:00Z') },
    earlier: [{ summary: round('2024', 4).summary }],
    answers: withAnswers
      ? units.map((unit, at) => ({
          ...unit,
          nameFi: `Kunta ${at}`,
          nameSv: `Kommun ${at}`,
          answers: respondents[at]?.answers ?? {},
          notes: notesOf(at),
        }))
      : null,
    madeAt: new Date('2026-12-05T10:00:00Z'),
  }
}
