/** The regions of Finland as tiles that lie like the country, by the codes of Statistics Finland. */

/** Column and row on a wide drawing; a narrow one has Åland below the others, and so a column less. */
const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '19': [3, 0],
  '17': [3, 1],
  '18': [4, 1],
  '15': [1, 2],
  '16': [2, 2],
  '11': [3, 2],
  '12': [4, 2],
  '14': [1, 3],
  '13': [2, 3],
  '10': [3, 3],
  '09': [4, 3],
  '04': [1, 4],
  '06': [2, 4],
  '07': [3, 4],
  '08': [4, 4],
  '21': [0, 5],
  '02': [1, 5],
  '05': [2, 5],
  '01': [3, 5],
}

const aland = '21'

/** The regions that have a place. */
export const regionsOnMap: readonly string[] = Object.keys(places)

export const mapSize = (wide: boolean): { columns: number; rows: number } => (wide ? { columns: 5, rows: 6 } : { columns: 4, rows: 7 })

/** Where a region's tile lies; undefined of a code that is no region. */
export function placeOnMap(region: string, wide: boolean): { column: number; row: number } | undefined {
  const [column, row] = places[region] ?? []
  if (column === undefined || row === undefined) return undefined
  if (wide) return { column, row }
  return region === aland ? { column: 0, row: row + 1 } : { column: column - 1, row }
}
