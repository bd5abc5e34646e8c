import { percent } from '@/messages/numbers/format'
import type { ClassProgress } from '@/results/round-progress'
import { Meter } from '../ui/data/meter'

/** Response rates of the classes of a frame, a bar each: "24/50 · 48 %". */
export function ClassMeters({ rows, nameOf }: { rows: ClassProgress[]; nameOf: (value: string) => string }) {
  return (
    <div>
      {rows.map((row) => (
        <Meter key={row.value} label={nameOf(row.value)} share={row.rate} value={`${row.sent}/${row.N} · ${percent(row.rate)}`} />
      ))}
    </div>
  )
}
