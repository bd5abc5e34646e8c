import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import type { OpenAnswers } from '@/data/open-answers/list-open-answers'
import { decimal, percent } from '@/messages/numbers/format'
import type { Locale } from '@/questionnaire/text'

/** How many answers have each label, and how far the coders agree. */
export async function LabelCountsTable({ answers: { labels, counts, all }, locale }: { answers: OpenAnswers; locale: Locale }) {
  const t = await getTranslations('openAnswers')
  if (labels.length === 0) return null
  const { base, codedTwice } = counts
  const names = new Map(labels.map(({ id, name }) => [id, name]))
  return (
    <section className="sect" aria-labelledby="counts">
      <h2 id="counts">{t('counts')}</h2>
      <p className="small muted">{t('countsHint', { base, all, twice: codedTwice })}</p>
      <Table label={t('countsTable')} width="m">
        <thead>
          <tr>
            <th scope="col">{t('label')}</th>
            <NumberHead>{t('count')}</NumberHead>
            <NumberHead>{t('base')}</NumberHead>
            <NumberHead>{t('share')}</NumberHead>
            <NumberHead>{t('agreement')}</NumberHead>
            <NumberHead>{t('alpha')}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {counts.labels.map(({ label, base: judged, count, share, agreement, alpha }) => (
            <tr key={label}>
              <th scope="row">{names.get(label)}</th>
              <NumberCell strong>{String(count)}</NumberCell>
              <NumberCell>{String(judged)}</NumberCell>
              <NumberCell>{share === null ? '–' : percent(share, locale)}</NumberCell>
              <NumberCell>{agreement === null ? '–' : percent(agreement, locale)}</NumberCell>
              <NumberCell>{alpha === null ? '–' : decimal(alpha, 2, locale)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="small muted">{t('agreementHint')}</p>
    </section>
  )
}
