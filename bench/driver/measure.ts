/** Medians of several runs, and the lines they become. */

/** How much is done: `runs` of each thing, and each with so many `units` of work. The short way is for trying. */
export type Effort = { runs: number; isShort: boolean }

/** `full` units of work, fewer when only trying. */
export const unitsIn = ({ isShort }: Effort, full: number): number => (isShort ? Math.max(2, Math.ceil(full / 8)) : full)

export type Goal = { atMost: number } | { atLeast: number }

/** One line of the table. `limit`: what this machine allows, measured in the same run. */
export type Line = { work: string; what: string; value: number; limit?: number | undefined; goal?: Goal | undefined }

export const isMet = ({ value, goal }: Line): boolean | undefined =>
  goal && ('atMost' in goal ? value <= goal.atMost : value >= goal.atLeast)

/** The value that a share of the values is not above; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Runs something several times. @returns the median of each of its figures */
export async function medians<Name extends string>(
  { runs }: Effort,
  once: (run: number) => Promise<Record<Name, number>>,
): Promise<Record<Name, number>> {
  const all: Record<Name, number>[] = []
  for (let run = 0; run < runs; run++) all.push(await once(run))
  const names = Object.keys(all[0] ?? {}) as Name[]
  return Object.fromEntries(names.map((name) => [name, median(all.map((each) => each[name]))])) as Record<Name, number>
}

/** Has so many do their work at once, each taking the next piece as it is through with one. */
export async function together<Piece>(atOnce: number, pieces: readonly Piece[], work: (piece: Piece) => Promise<void>): Promise<void> {
  const waiting = pieces.values()
  const workOn = async () => {
    for (const piece of waiting) await work(piece)
  }
  await Promise.all(Array.from({ length: atOnce }, workOn))
}
