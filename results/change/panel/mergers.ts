/** Municipal mergers and renamings: from a round on, the municipality `from` is part of, or called, `to`. */
export type Merger = { round: string; from: string; to: string }

/**
 * Where the codes of an earlier round have gone by a later one. Mergers of rounds after `earlier` up to and including `later`
 * are followed round by round, so a chain A → B → C ends in C, also when it stands in one round. Two municipalities that swap
 * codes in one round do so. Of several rows for the same `from` in one round the first by `to` counts, so order of rows does not matter.
 * Rounds are compared as text: codes begin with their year, and ISO days may be used in their place.
 * @returns the later code of an earlier code (the same when nothing happened to it)
 */
export function codeFollower(mergers: readonly Merger[], earlier: string, later: string): (code: string) => string {
  const between = mergers.filter(({ round, from, to }) => round > earlier && round <= later && from !== to)
  const rounds = [...Map.groupBy(between, (merger) => merger.round)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => new Map(rows.toSorted((a, b) => (a.to < b.to ? 1 : -1)).map(({ from, to }) => [from, to])))
  return (code) => rounds.reduce((at, goesTo) => endOf(goesTo, at), code)
}

/** Follows the moves of one round to their end; a circle ends before it would begin again. */
function endOf(goesTo: ReadonlyMap<string, string>, start: string): string {
  const seen = new Set<string>()
  let at = start
  for (let next = goesTo.get(at); next !== undefined && next !== start && !seen.has(next); next = goesTo.get(at)) {
    seen.add(next)
    at = next
  }
  return at
}
