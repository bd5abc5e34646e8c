/** For tests: rounds of few municipalities with one question of each kind whose answers can be read as others. */
import type { Answers } from '@/questionnaire/answer'
import { type Comparability, type QuestionnaireInput, questionnaireSchema } from '@/questionnaire/document'
import type { RoundData } from '@/results/round-data'

export const same = (word: string) => ({ fi: word, sv: word, en: word })
const options = (keys: string) => keys.split(' ').map((key) => ({ key, label: same(key.toUpperCase()) }))

export type AskedSo = {
  /** Option keys of a question, with spaces between; of a matrix its columns. */
  single?: string
  multiple?: string
  matrix?: string
  comparability?: { [kind in 'single' | 'multiple' | 'matrix']?: Comparability[] }
  headline?: { [kind in 'single' | 'multiple' | 'matrix']?: string[] }
}

const asked = (kind: 'single' | 'multiple' | 'matrix', { comparability = {}, headline = {} }: AskedSo, first: string) => ({
  key: kind,
  title: same(`${kind}?`),
  label: same(kind),
  headline: headline[kind] ?? [first],
  ...(comparability[kind] ? { comparability: comparability[kind] } : {}),
})

/** @param answers by municipality, in order; null where it did not answer the round */
export function recodeRound(code: string, so: AskedSo, answers: readonly (Answers | null)[], sizeClassOf = (_: number) => 1): RoundData {
  const firstOf = (keys = '') => keys.split(' ')[0] ?? ''
  const questions: QuestionnaireInput['sections'][number]['questions'] = [
    ...(so.single ? [{ ...asked('single', so, firstOf(so.single)), type: 'single' as const, options: options(so.single) }] : []),
    ...(so.multiple
      ? [{ ...asked('multiple', so, firstOf(so.multiple)), type: 'multiple' as const, options: options(so.multiple), none: same('none') }]
      : []),
    ...(so.matrix
      ? [
          {
            ...asked('matrix', so, firstOf(so.matrix)),
            type: 'matrix' as const,
            rows: options('first second'),
            columns: options(so.matrix),
          },
        ]
      : []),
  ]
  const codes = answers.map((_, at) => String(at + 1).padStart(3, '0'))
  return {
    round: { code, referenceDate: `${code}-05-01`, sizeLimits: [2000, 5000], sample: true },
    questionnaire: questionnaireSchema.parse({
      key: `form_${code}`,
      title: same('Form'),
      sections: [{ key: 'all', title: same('All'), task: same('All'), questions }],
    }),
    frame: codes.map((municipality, at) => ({
      municipality,
      sizeClass: sizeClassOf(at),
      region: '01',
      language: 'fi',
      group: 'rural',
      population: 1000,
    })),
    respondents: answers.flatMap((own, at) => (own ? [{ municipality: codes[at] ?? '', answers: own }] : [])),
  }
}
