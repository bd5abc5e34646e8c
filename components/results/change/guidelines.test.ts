import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionnaireSchema } from '@/questionnaire/document'
import { form2018 } from '@/questionnaire/templates/form-2018'
import type { Locale } from '@/questionnaire/text'
import type { RoundData } from '@/results/round-data'
import { questionViews } from '@/results/story/question-view'
import { mainRow } from '@/results/story/tell'
import { summariseRound } from '@/results/summary'
import { explainMain } from './explain-main'

type Line = Record<string, string>

const linesOf = (file: string, round: string): Line[] => {
  const text = readFileSync(new URL(`../../../results/golden/o10-selvitys-2018/${file}`, import.meta.url), 'utf8')
  const [head = '', ...lines] = text.trim().split(/\r?\n/)
  const names = head.split(',')
  return lines
    .map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
    .filter((line) => line.round === round)
}

const questionnaire = questionnaireSchema.parse(form2018)

/** Case o10 of one round, written guidelines alone. */
const roundOf = (code: string): RoundData => ({
  round: { code, referenceDate: `${code}-05-01`, sizeLimits: [2000, 5000, 10000, 20000, 50000, 100000], sample: true },
  questionnaire,
  frame: linesOf('register.csv', code).map((unit) => ({
    municipality: unit.code ?? '',
    sizeClass: Number(unit.size_class),
    population: Number(unit.population),
    region: unit.region ?? '',
    language: unit.language ?? '',
    group: unit.group ?? '',
  })),
  respondents: linesOf('responses.csv', code)
    .filter(({ question }) => question === 'ohjeet')
    .map(({ code: municipality = '', answer = '' }) => ({ municipality, answers: { ohjeet: answer } })),
})

describe('the page of written guidelines in 2018', () => {
  const view = questionViews(questionnaire, summariseRound(roundOf('2018'), [roundOf('2017')]), []).find(
    ({ question }) => question.key === 'ohjeet',
  )
  const explain = (locale: Locale) => {
    const row = view && mainRow(view)
    return row && explainMain(view, row, locale, view.question.protect)?.text.replaceAll('\u00a0', ' ')
  }

  it.each<[Locale, string[]]>([
    [
      'fi',
      [
        'Lasku johtuu vastaajajoukon vaihtumisesta: samoissa 120 kunnassa osuus nousi 7,5 prosenttiyksikköä',
        'vaihtuminen laski sitä 9,6',
        'Kaikista kunnista arviolta 58 %',
      ],
    ],
    [
      'sv',
      [
        'Minskningen beror på att svarsgruppen har förändrats: i samma 120 kommuner ökade andelen däremot med 7,5 procentenheter',
        'sänkte den med 9,6',
        'uppskattningsvis 58 %',
      ],
    ],
  ])('says in %s that the fall comes from changed respondents while the same municipalities rose', (locale, parts) => {
    for (const part of parts) expect(explain(locale)).toContain(part)
  })
})
