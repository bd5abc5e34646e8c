/** For tests: golden case o10 as rounds of the service, with one question answered, written guidelines if no other is named. */
import { readFileSync } from 'node:fs'
import { questionnaireSchema } from '@/questionnaire/document'
import { form2018 } from '@/questionnaire/templates/form-2018'
import type { RoundData } from '@/results/round-data'

type Line = Record<string, string>

const linesOf = (file: string, round: string): Line[] => {
  const text = readFileSync(new URL(`../results/golden/o10-selvitys-2018/${file}`, import.meta.url), 'utf8')
  const [head = '', ...lines] = text.trim().split(/\r?\n/)
  const names = head.split(',')
  return lines
    .map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
    .filter((line) => line.round === round)
}

export const guidelinesForm = questionnaireSchema.parse(form2018)

/** The service's codes of the case's own. */
const codes: Record<string, string> = { fi: 'fi', bi: 'fi-sv', sv: 'sv', urban: 'urban', semiurban: 'semi-urban', rural: 'rural' }

/** Case o10 of one round, a question of one answer alone. */
export const guidelinesRound = (code: string, asked = 'ohjeet'): RoundData => ({
  round: { code, referenceDate: `${code}-05-01`, sizeLimits: [2000, 5000, 10000, 20000, 50000, 100000], sample: true },
  questionnaire: guidelinesForm,
  frame: linesOf('register.csv', code).map((unit) => ({
    municipality: unit.code ?? '',
    sizeClass: Number(unit.size_class),
    population: Number(unit.population),
    region: unit.region ?? '',
    language: codes[unit.language ?? ''] ?? '',
    group: codes[unit.group ?? ''] ?? '',
  })),
  respondents: linesOf('responses.csv', code)
    .filter(({ question }) => question === asked)
    .map(({ code: municipality = '', answer = '' }) => ({ municipality, answers: { [asked]: answer } })),
})
