import { percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import type { ClassProgress } from '@/results/round-progress'
import { Meter } from '../ui/data/meter'

interface ClassMetersProps {
  /** `target`: 0..1, where there is one. */
  rows: readonly (ClassProgress & { target?: number | null })[]
  nameOf: (value: string) => string
  locale: Locale
}

/** Response rates of the classes of a frame, a bar each, with the target as a mark: "24/50 · 48 %". */
export function ClassMeters({ rows, nameOf, locale }: ClassMetersProps) {
  return (
    <div>
      {rows.map((row) => (
        <Meter
          key={row.value}
          label={nameOf(row.value)}
          share={row.rate}
          {...(row.target == null ? {} : { goal: row.target })}
          value={`${row.sent}/${row.N} · ${percent(row.rate, locale)}`}
        />
      ))}
    </div>
  )
}
