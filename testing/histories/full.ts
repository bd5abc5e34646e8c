/** Histories against the built service: each in a municipality of its own that has not begun to answer. */
import { questionnaireOf } from '@/testing/demonstration'
import { readStored } from './check/stored'
import { editableOf } from './editable'
import type { HistoryScope } from './log'
import { planOf } from './plan'
import { runHistory } from './run'
import { addMember, FullService, untouchedIn } from './servers/full-service'
import type { Histories } from './small'

const names = ['Maija', 'Liisa', 'Pekka']

/** @param count how many histories there is room for, at most the municipalities that have not begun */
export async function fullHistories(name: string, count: number): Promise<Histories> {
  const questionnaire = questionnaireOf('2026')
  const begin = (db: Parameters<typeof untouchedIn>[0]): HistoryScope[] =>
    untouchedIn(db, '2026')
      .slice(0, count)
      .map((municipality) => ({ round: '2026', municipality, people: names.map((each) => addMember(db, municipality, each)) }))
  const [server, scopes] = await FullService.begin(name, begin, { PROCESSES: '2' })
  return {
    kills: () => server.kills,
    run: (seed) => {
      const scope = scopes.shift()
      if (!scope) throw new Error('no municipality is left')
      const stored = () => readStored(server.file, scope.round, scope.municipality)
      return runHistory(planOf(seed, editableOf(questionnaire)), { server, scope, questionnaire, stored })
    },
    stop: () => server.stop(),
  }
}
