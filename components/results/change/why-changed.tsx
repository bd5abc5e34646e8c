import { getTranslations } from 'next-intl/server'
import { DecompositionBars } from '@/charts/change/decomposition'
import { ChartFigure } from '@/components/ui/figure/chart-figure'
import { decimal } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'
import { changeClaim } from '@/results/story/claims/change-claim'
import { type MainChange, mainChange } from '@/results/story/figures'
import { mainRow, type QuestionView } from '@/results/story/question-view'
import { explainChange } from '@/results/words/change/explain'

const unexplained = { share: 0.005, mean: 0.05 }

const titleOf = ({ kind, change }: MainChange) => {
  const delta = change.decomposition.delta ?? 0
  return Math.abs(delta) < unexplained[kind] ? 'whyStayed' : delta > 0 ? 'whyRose' : 'whyFell'
}

/** Why the respondents' figure changed: the same municipalities, or who answered. Counts of protected questions are not drawn. */
export async function WhyChanged({ view, locale, isProtected }: { view: QuestionView; locale: Locale; isProtected: boolean }) {
  const t = await getTranslations('results')
  const row = mainRow(view)
  const main = row && mainChange(row.series)
  const claim = row && changeClaim(view, row, isProtected)
  const explained = claim && explainChange(claim, locale)
  if (!main || !explained?.reason) return null
  const title = t(explained.isCaused ? titleOf(main) : 'whyUncertain', { measure: main.kind })
  const texts = (
    <div className="stack">
      <p className="serif">
        {explained.statement} {explained.reason}
      </p>
      {explained.overall ? <p className="small muted">{explained.overall}</p> : null}
    </div>
  )
  return (
    <section className="sect" aria-labelledby="why">
      <h2 id="why">{title}</h2>
      {main.kind === 'mean' || isProtected ? (
        texts
      ) : (
        <div className="cols wide-left">
          <ChangeFigure change={main.change} id={`why-${view.question.key}`} desc={explained.reason} locale={locale} />
          {texts}
        </div>
      )}
    </section>
  )
}

interface ChangeFigureProps {
  change: Extract<MainChange, { kind: 'share' }>['change']
  id: string
  desc: string
  locale: Locale
}

/** Do the two parts and their sum add up as they are written, with one decimal? */
function addUp([same, turnover, total]: [number, number, number]): boolean {
  const tenths = (value: number) => Math.sign(value) * Math.floor(10 * Math.abs(value) + 0.5 + 1e-9)
  return tenths(same) + tenths(turnover) === tenths(total)
}

async function ChangeFigure({ change: { decomposition, panel }, id, desc, locale }: ChangeFigureProps) {
  const t = await getTranslations('results')
  const chart = await getTranslations('chart')
  const { plain1, plain2, delta, same, setEffect, entrantGroup, leaverGroup } = decomposition
  if (plain1 === null || plain2 === null || delta === null || same === null || setEffect === null) return null
  const points = [same, setEffect, delta].map((share) => 100 * share) as [number, number, number]
  const title = t('whyFigure', { before: decimal(100 * plain1, 1, locale), after: decimal(100 * plain2, 1, locale) })
  return (
    <ChartFigure title={title} subtitle={t('whyUnit')} source={addUp(points) ? undefined : chart('roundingParts')}>
      <DecompositionBars
        id={id}
        title={title}
        desc={desc}
        locale={locale}
        unit={t('whyUnitShort')}
        rows={[
          {
            label: t('whySame', { n: panel.n }),
            sub: t('whyMoves', { more: panel.n01, fewer: panel.n10 }),
            points: points[0],
            kind: 'same',
          },
          {
            label: t('whyTurnover'),
            sub: t('whyTurnoverSub', { came: entrantGroup.n, left: leaverGroup.n }),
            points: points[1],
            kind: 'turnover',
          },
          { label: t('whyTotal'), points: points[2], kind: 'total' },
        ]}
      />
    </ChartFigure>
  )
}
