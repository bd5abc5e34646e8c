/** Request "crosstab": two questions, or a question and a register variable, of one round. */
import { crosstab } from '@/results/crosstab/crosstab'
import { itemVariable, registerVariable, type TableVariable } from '@/results/crosstab/variable'
import { type Case, type CaseRound, type CrosstabRequest, roundOf } from '../case'
import { named } from './named'
import { namedCells } from './summary'

/** A question, or else a variable of the register. */
function variableOf({ items, frame, register }: CaseRound, name: string): TableVariable {
  const item = items.get(name)
  if (item) return itemVariable(item)
  return registerVariable(
    frame,
    register.map((unit) => unit[name] ?? ''),
  )
}

export function answerCrosstab(found: Case, { round, row, col }: CrosstabRequest): Record<string, unknown> {
  const own = roundOf(found, round)
  const { cells, ...result } = crosstab(own.frame, variableOf(own, row), variableOf(own, col), found.parameters.minCellM)
  return { round, row, col, ...(named(result) as Record<string, unknown>), cells: namedCells(cells) }
}
