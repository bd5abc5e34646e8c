import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { ClassProgress } from '@/results/round-progress'
import { Meter } from '../ui/data/meter'

/** Response rates of the classes of a frame, a bar each: "24/50 · 48 %". */
export function ClassMeters({ rows, nameOf, locale }: { rows: ClassProgress[]; nameOf: (value: string) => string; locale: Locale }) {
  return (
    <div>
      {rows.map((row) => (
        <Meter key={row.value} label={nameOf(row.value)} share={row.rate} value={`${row.sent}/${row.N} · ${percent(row.rate, locale)}`} />
      ))}
    </div>
  )
}
