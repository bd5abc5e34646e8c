import { axisText, bold, ChartFrame, type ChartProps, Hatch, round } from '../frame'
import { Key, type LegendItem } from '../key'
import { textWidth, wrapText } from '../measure'
import { palette, surface } from '../palette'
import { mapSize, placeOnMap } from './finland'

export interface RegionTilesProps extends ChartProps {
  /** What a square may stand for, in the order of a tile's `counts`. */
  states: LegendItem[]
  /** Regions without a place on the map are left out: the table beside the map has them. */
  tiles: {
    /** Code of Statistics Finland. */
    region: string
    name: string
    /** Its figure, written out. */
    value: string
    /** Beside the figure in small type. */
    note?: string
    /** Number of municipalities in each state. */
    counts: readonly number[]
  }[]
}

type Tile = RegionTilesProps['tiles'][number]
type Size = { square: number; between: number; perRow: number }

const GAP = 4
const PAD = 6
const NAME_LINE = 15
/** Two lines of a name and one with the figure stand above the squares. */
const SQUARES_TOP = 2 * NAME_LINE + 30

/** The one name of the register with a word that is wider than a narrow tile, and where it may be broken. */
const longWord = ['Kymmenedalen', 'Kymmene-dalen'] as const

/** A name breaks after its hyphen where it has to. */
function nameLines(name: string, width: number): string[] {
  const breakable = textWidth(name, 13) > width ? name.replace(...longWord) : name
  return wrapText(breakable.replaceAll('-', '- '), width, 13, 2).map((line) => line.replaceAll('- ', '-'))
}

/** The squares of each state as one path, filled row by row. */
function SquaresOf({ counts, states, size, hatch }: Pick<Tile, 'counts'> & { states: LegendItem[]; size: Size; hatch: string }) {
  const { square, between, perRow } = size
  let before = 0
  return counts.map((count, state) => {
    const { fill, stroke: outline, plate } = surface(states[state]?.look ?? 'none', hatch)
    const stroke = plate ? undefined : outline
    const inset = stroke ? 0.75 : 0
    const side = square - 2 * inset
    const first = before
    before += count
    const path = Array.from({ length: count }, (_, index) => {
      const at = first + index
      const x = PAD + (at % perRow) * (square + between) + inset
      const y = SQUARES_TOP + Math.floor(at / perRow) * (square + between) + inset
      return `M${round(x)} ${round(y)}h${side}v${side}h-${side}z`
    }).join('')
    return path ? <path key={states[state]?.label} d={path} fill={fill} stroke={stroke} strokeWidth={stroke ? 1.5 : undefined} /> : null
  })
}

function sizeOf(wide: boolean, across: number): Size {
  const [square, between] = wide ? [9, 2] : [8, 1.5]
  return { square, between, perRow: Math.floor((across - 2 * PAD + between) / (square + between)) }
}

/** Height of a tile: as much as the region with the most municipalities needs. */
function heightOf(tiles: readonly Tile[], { square, between, perRow }: Size): number {
  const most = Math.max(1, ...tiles.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)))
  return SQUARES_TOP + Math.ceil(most / perRow) * (square + between) - between + PAD
}

/** Every region as a tile where it lies in the country, with a square for each of its municipalities: those without an answer stay empty. */
export function RegionTiles({ states, tiles, ...chart }: RegionTilesProps) {
  return (
    <ChartFrame
      {...chart}
      widths={{ wide: 536, narrow: 342 }}
      draw={({ width, wide, id }) => {
        const { columns, rows } = mapSize(wide)
        const across = (width - (columns - 1) * GAP) / columns
        const size = sizeOf(wide, across)
        const tall = heightOf(tiles, size)
        return {
          height: rows * (tall + GAP) - GAP,
          body: (
            <>
              <Hatch id={`${id}-hatch`} />
              <g transform="translate(0 4)">
                <Key id={`${id}-key`} items={states} width={2 * (across + GAP)} />
              </g>
              {tiles.map((tile) => {
                const place = placeOnMap(tile.region, wide)
                if (!place) return null
                const lines = nameLines(tile.name, across - 2 * PAD)
                return (
                  <g key={tile.region} transform={`translate(${round(place.column * (across + GAP))} ${round(place.row * (tall + GAP))})`}>
                    <rect width={round(across)} height={tall} fill={palette.mist} />
                    {lines.map((line, at) => (
                      <text key={line} x={PAD} y={PAD + 11 + at * NAME_LINE} fontSize={13}>
                        {line}
                      </text>
                    ))}
                    <text x={PAD} y={SQUARES_TOP - 9} {...bold} fontSize={16}>
                      {tile.value}
                      {tile.note ? (
                        <tspan dx="5" {...axisText} fontWeight="400">
                          {tile.note}
                        </tspan>
                      ) : null}
                    </text>
                    <SquaresOf counts={tile.counts} states={states} size={size} hatch={`${id}-hatch`} />
                  </g>
                )
              })}
            </>
          ),
        }
      }}
    />
  )
}
