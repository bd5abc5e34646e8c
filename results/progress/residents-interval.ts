/** The interval of a residents' share from sums alone: the same as `residentShares` gives, without looking at single units. */
import { tQuantile } from '@/results/distributions'
import { noVariance } from '@/results/estimation/share-interval'
import type { Cells } from '@/results/frame/cells'
import { byCell, sumOf } from '@/results/frame/tally'
import { clip, wilson } from '@/results/intervals/wilson'
import type { ShareSums } from './share-sums'

/**
 * Separate ratio within cells with linearised variance and fpc (results/estimation/popshare.ts); as answers are yes or no, the squares of
 * the residuals are sums of squares of residents.
 * @returns null where too few answered
 */
export function residentsInterval(cells: Cells, sums: ShareSums): { low: number; high: number } | null {
  const of = (row: Float64Array) => byCell(cells, row)
  const [all, inBase, inYes] = [of(sums.residents), of(sums.inBase), of(sums.inYes)]
  const [squares, squaresOfYes] = [of(sums.squares), of(sums.squaresOfYes)]
  if (cells.tooFew || inBase.some((own) => own === 0)) return null
  const population = sumOf(all)
  const share = inYes.map((own, cell) => own / (inBase[cell] as number))
  const est = share.reduce((sum, each, cell) => sum + ((all[cell] as number) / population) * each, 0)
  if (cells.census) return { low: est, high: est }
  if (cells.df < 1) return null
  const variance = (residuals: (cell: number) => number): number => {
    let total = 0
    for (let cell = 0; cell < cells.N.length; cell++) {
      const [size, m] = [cells.N[cell] as number, cells.m[cell] as number]
      if (m >= size || m < 2) continue
      const weight = ((all[cell] as number) / population) ** 2
      total += ((weight * (1 - m / size) * m) / (m - 1)) * (residuals(cell) / (inBase[cell] as number) ** 2)
    }
    return total
  }
  const found = variance((cell) => {
    const own = share[cell] as number
    return (squaresOfYes[cell] as number) * (1 - 2 * own) + own ** 2 * (squares[cell] as number)
  })
  const [count, m] = [sumOf(sums.yes), sumOf(sums.m)]
  const isDegenerate = found <= noVariance || count === 0 || count === m
  const effectiveN = isDegenerate ? 1 / variance((cell) => squares[cell] as number) : (est * (1 - est)) / found
  const bounds = wilson(est, effectiveN, tQuantile(cells.df))
  const [known, chosen] = [sumOf(inBase), sumOf(inYes)]
  return clip(bounds, chosen / population, 1 - (known - chosen) / population)
}
