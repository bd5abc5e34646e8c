import { getTranslations } from 'next-intl/server'
import { UnitField } from '@/charts/counts/unit-field'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import type { Cockpit } from '@/data/rounds/cockpit'

/** Every municipality of the round as a square. */
export async function ResponseSquares({ cockpit }: { cockpit: Cockpit }) {
  const t = await getTranslations('admin')
  const { sent, started, notStarted } = cockpit
  return (
    <ChartFigure source={t('squares')}>
      <UnitField
        id="squares"
        title={t('squaresTitle')}
        desc={`${t('squaresSent')} ${sent}, ${t('squaresStarted')} ${started}, ${t('squaresNotStarted')} ${notStarted}`}
        states={[
          { label: t('squaresSent'), look: 'yes' },
          { label: t('squaresStarted'), look: 'partly' },
          { label: t('squaresNotStarted'), look: 'none' },
        ]}
        groups={[{ counts: [sent, started, notStarted] }]}
      />
    </ChartFigure>
  )
}
