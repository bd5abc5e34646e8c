/**
 * Longer swaps through two tables. Of two places, units at one go to the other and as many come back. Think of groups as stations:
 * of the first table and of the second; a unit that goes leads from its group in the first to its group in the second, one that comes
 * back leads the other way. A round trip leaves every station as it was. Groups that hide both places are one station of their table,
 * where a trip may come in by one group and leave by another: those two counts change, and nothing that is shown.
 */
import type { Choice } from './choice'
import type { SwapTable } from './swap-table'

/** Stations are bits of an integer: larger pairs of tables are left alone, which proves nothing open. */
const mostStations = 30

type Leg = { group: number; station: number }

/** Everywhere each station leads, itself included, as bits. */
function reachOf(ways: Int32Array): Int32Array {
  const reach = Int32Array.from(ways, (way, station) => way | (1 << station))
  for (let through = 0; through < reach.length; through++)
    for (let from = 0; from < reach.length; from++)
      if (((reach[from] as number) >> through) & 1) reach[from] = (reach[from] as number) | (reach[through] as number)
  return reach
}

/** Marks counts of the first table that trips of these units change. @param pair the two places */
export function markTwoTableSwaps(
  units: readonly number[],
  { places, placeOf }: Choice,
  [first, second]: readonly [SwapTable, SwapTable],
  pair: readonly [number, number],
  open: Uint8Array,
): void {
  const stations = first.groups + second.groups + 2
  if (stations > mostStations) return
  const ways = new Int32Array(stations)
  const [leaving, entering]: [Leg[], Leg[]] = [[], []]
  const hub = first.groups
  for (const unit of units) {
    const place = placeOf[unit] as number
    const at = pair.indexOf(place)
    if (at < 0) continue
    const other = pair[1 - at] as number
    const isFree = ({ ways: unseen }: SwapTable, group: number) => (((unseen[group * places + place] as number) >> other) & 1) === 1
    const [group, beside] = [first.groupOf[unit] as number, second.groupOf[unit] as number]
    if (group < 0 || beside < 0) continue
    const here = isFree(first, group) ? hub : group
    const there = hub + 1 + (isFree(second, beside) ? second.groups : beside)
    if (here === hub) (at === 0 ? leaving : entering).push({ group, station: there })
    else if (at === 0) ways[here] = (ways[here] as number) | (1 << there)
    else ways[there] = (ways[there] as number) | (1 << here)
  }
  if (leaving.length === 0 || entering.length === 0) return
  const reach = reachOf(ways)
  for (const from of leaving)
    for (const to of entering) {
      if (from.group === to.group || !(((reach[from.station] as number) >> to.station) & 1)) continue
      for (const group of [from.group, to.group]) for (const place of pair) open[group * places + place] = 1
    }
}
