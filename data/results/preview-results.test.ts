import { expect, test } from 'vitest'
import { cast, testDatabase } from '@/testing/database'
import { addPlannedRound } from '@/testing/planned-round'
import { sampleQuestionnaire } from '@/testing/sample-questionnaire'
import { findRound } from '../round-acts/find-round'
import { viewerOf, visitor } from '../viewer'
import computeInvented from './compute-invented'
import { getResultsPreview } from './preview-results'

test('a visitor and a member see no results of a round that is being prepared, not even invented ones', async () => {
  addPlannedRound(testDatabase(), sampleQuestionnaire)
  await expect(getResultsPreview(visitor, '2027', 'ohjeet')).rejects.toMatchObject({ code: 'not-signed-in' })
  await expect(getResultsPreview(viewerOf(cast.maija), '2027', 'ohjeet')).rejects.toMatchObject({ code: 'not-found' })
})

test('a question of a draft has a view with a headline and figures; one that there is not has none', () => {
  addPlannedRound(testDatabase(), sampleQuestionnaire)
  const roundId = findRound('2027').id
  const view = computeInvented({ roundId, question: 'ohjeet' })
  const share = view?.rows[0]?.series.counts.options.find(({ option }) => option === 'on')
  expect(share?.count).toBeGreaterThan(0)
  expect(computeInvented({ roundId, question: 'ei_ole' })).toBeNull()
})
