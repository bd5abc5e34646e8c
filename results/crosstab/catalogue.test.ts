import { expect, it } from 'vitest'
import type { Questionnaire } from '@/questionnaire/document'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { type CatalogueAct, catalogueProblem, standingEntries } from './catalogue'

const act = (kind: CatalogueAct['kind'], question: string, by = 'region'): CatalogueAct => ({ kind, question, by })

it('has what was put in and not taken out, in the order it came', () => {
  const acts = [
    act('added', 'a'),
    act('added', 'b'),
    act('added', 'a'),
    act('removed', 'a'),
    act('removed', 'c'),
    act('added', 'a', 'b'),
    act('added', 'a'),
  ]
  expect(standingEntries(acts)).toEqual([
    { question: 'b', by: 'region' },
    { question: 'a', by: 'b' },
    { question: 'a', by: 'region' },
  ])
})

/** The sample with these questions protected, and one internal. */
function form(protects: readonly string[], internal = ''): Questionnaire {
  const questionnaire = structuredClone(sampleQuestionnaire)
  for (const question of questionnaire.sections.flatMap((section) => section.questions))
    if ('protect' in question) {
      question.protect = protects.includes(question.key)
      if (question.key === internal) question.public = false
    }
  return questionnaire
}

it.each([
  ['unknown', form([]), 'eioo', 'region'],
  ['unknown', form([]), 'ohjeet', 'eioo'],
  ['unknown', form([]), 'ohjeet', 'ohjeet'],
  ['internal', form([], 'ohjeet'), 'ohjeet', 'region'],
  ['internal', form([], 'ohjeet'), 'koulutus', 'ohjeet'],
  ['not-counted', form([]), 'tyoaika', 'region'],
  ['not-counted', form([]), 'ohjeet', 'tyoaika'],
  ['protected-groups', form(['tyytyvaisyys']), 'ohjeet', 'tyytyvaisyys'],
  ['protected-groups', form(['tyytyvaisyys', 'ohjeet']), 'ohjeet', 'tyytyvaisyys'],
  ['protected-class', form(['tyytyvaisyys']), 'tyytyvaisyys', 'region'],
  ['protected-overlap', form(['tyytyvaisyys']), 'tyytyvaisyys', 'koulutus'],
  [null, form(['tyytyvaisyys']), 'tyytyvaisyys', 'ohjeet'],
  [null, form([]), 'tyytyvaisyys', 'koulutus'],
  [null, form([]), 'ohjeet', 'sizeClass'],
] as const)('a table is refused as %s', (problem, questionnaire, question, by) => {
  expect(catalogueProblem(questionnaire, { question, by })).toBe(problem)
})
