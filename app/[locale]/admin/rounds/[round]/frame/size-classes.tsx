import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table, TableRow } from '@/components/ui/data/table'
import type { FramePreview } from '@/data/rounds/frame-preview'
import { number, signed } from '@/messages/numbers/format'
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import { classNames } from '@/results/words/class-names'

interface MovedClassesProps {
  since: NonNullable<FramePreview['since']>
  round: string
  sizeLimits: readonly number[]
  locale: Locale
}

/** By how much the size classes moved since the last round. */
export async function MovedClasses({ since, round, sizeLimits, locale }: MovedClassesProps) {
  const t = await getTranslations('preparing.frame')
  const nameOf = classNames('sizeClass', sizeLimits, resultTexts(locale))
  const sum = (side: 'before' | 'now') => since.counts.reduce((total, each) => total + each[side], 0)
  const change = (before: number, now: number) => (before === now ? '0' : signed(now - before, 0, locale))
  return (
    <section className="sect" aria-labelledby="classes">
      <h2 id="classes">{t('classesTitle')}</h2>
      <p className="small muted">{t('classesHint')}</p>
      <Table label={t('classesTable')}>
        <thead>
          <tr>
            <th scope="col">{t('columnClass')}</th>
            <NumberHead>{t('columnRound', { round: since.round })}</NumberHead>
            <NumberHead>{t('columnRound', { round })}</NumberHead>
            <NumberHead>{t('columnChange')}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {since.counts.map(({ sizeClass, before, now }) => (
            <TableRow key={sizeClass}>
              <th scope="row">{nameOf(String(sizeClass))}</th>
              <NumberCell>{String(before)}</NumberCell>
              <NumberCell>{String(now)}</NumberCell>
              <NumberCell>{change(before, now)}</NumberCell>
            </TableRow>
          ))}
          <TableRow kind="total">
            <th scope="row">{t('all')}</th>
            <NumberCell>{String(sum('before'))}</NumberCell>
            <NumberCell>{String(sum('now'))}</NumberCell>
            <NumberCell>{change(sum('before'), sum('now'))}</NumberCell>
          </TableRow>
        </tbody>
      </Table>
      <p className="small">
        {t('population', {
          before: number(since.population.before, locale),
          now: number(since.population.now, locale),
          round: since.round,
        })}
      </p>
    </section>
  )
}
