/** Histories against the built service: each in a municipality of its own that has not begun to answer. */
import { questionnaireOf } from '../demonstration'
import { readStored } from './check/stored'
import { editableOf } from './editable'
import { planOf } from './plan'
import { runHistory } from './run'
import { FullService } from './servers/full-service'
import type { Histories } from './small'

/** @param count how many histories there is room for, at most the municipalities that have not begun */
export async function fullHistories(name: string, count: number): Promise<Histories> {
  const server = await FullService.begin(name, count)
  const questionnaire = questionnaireOf('2026')
  const places = [...server.places]
  return {
    kills: () => server.kills,
    run: (seed) => {
      const place = places.shift()
      if (!place) throw new Error('no municipality is left')
      const stored = () => readStored(server.file, place.round, place.municipality)
      return runHistory(planOf(seed, editableOf(questionnaire)), { server, place, questionnaire, stored })
    },
    stop: () => server.stop(),
  }
}
