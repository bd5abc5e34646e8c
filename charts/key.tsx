import { bold, Hatch } from './frame'
import { textWidth } from './measure'
import { type Look, surface } from './palette'

export interface LegendItem {
  label: string
  look: Look
}

const LINE = 22

/** Places of the key's entries in rows of `width` px, and the height they take. */
function place(items: readonly LegendItem[], width: number) {
  let x = 0
  let y = 0
  const placed = items.map((item) => {
    const need = 20 + textWidth(item.label) + 18
    if (x > 0 && x + need - 18 > width) {
      x = 0
      y += LINE
    }
    const at = { ...item, x, y }
    x += need
    return at
  })
  return { placed, height: items.length === 0 ? 0 : y + LINE }
}

/** Height of a key in a drawing of that width, px. */
export const keyHeight = (items: readonly LegendItem[], width: number): number => place(items, width).height

/** A key above the data, in the data's order, for charts whose labels cannot stand beside their marks. */
export function Key({ id, items, width, strong = false }: { id: string; items: readonly LegendItem[]; width: number; strong?: boolean }) {
  return (
    <>
      {items.some((item) => item.look === 'partly') ? <Hatch id={id} /> : null}
      {place(items, width).placed.map((item) => {
        const { fill, stroke, dash } = surface(item.look, id)
        return (
          <g key={item.label}>
            <rect
              x={item.x + 0.75}
              y={item.y + 0.75}
              width="13"
              height="13"
              fill={fill}
              stroke={stroke}
              strokeWidth="1.5"
              strokeDasharray={dash}
            />
            <text x={item.x + 20} y={item.y + 12.5} {...(strong ? bold : {})}>
              {item.label}
            </text>
          </g>
        )
      })}
    </>
  )
}
