import { getLocale, getTranslations } from 'next-intl/server'
import { noticeOf } from '@/components/questionnaire/problem-message'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import type { ReviewRow } from '@/data/results/review'
import { type Locale, say } from '@/questionnaire/text'
import { slotWords } from '@/questionnaire/words/answer-words'

const shown = 12

/** Numbers to look at again: where, now and last time, and what the municipality says of it. */
export async function NumbersToReview({ rows, round }: { rows: ReviewRow[]; round: string }) {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('review')
  const table = (some: ReviewRow[], label: string) => (
    <Table label={label} width="l">
      <thead>
        <tr>
          <th scope="col">{t('municipality')}</th>
          <th scope="col">{t('question')}</th>
          <NumberHead>{t('now')}</NumberHead>
          <NumberHead>{t('before')}</NumberHead>
          <th scope="col">{t('reason')}</th>
        </tr>
      </thead>
      <tbody>
        {some.map(({ municipality, nameFi, nameSv, question, other, check, value, note }) => (
          <tr key={`${municipality} ${check.key} ${check.code}`}>
            <th scope="row">
              <a href={`/${locale}/rounds/${round}/check?municipality=${municipality}`}>{locale === 'sv' ? nameSv : nameFi}</a>
            </th>
            <td>
              {say(question.label, locale)}
              <br />
              <span className="small muted">{noticeOf(check, value, question, locale, other).lead}</span>
            </td>
            <NumberCell strong>{slotWords(question, check.key, value, locale)}</NumberCell>
            <NumberCell>{check.code === 'moved' ? slotWords(question, check.key, check.limit, locale) : '–'}</NumberCell>
            <td>{note ? t('quoted', { text: note }) : t(check.grade === 'explain' ? 'noReason' : 'noReasonAsked')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
  const rest = rows.slice(shown)
  return (
    <section className="sect" aria-labelledby="review">
      <h2 id="review">{t('title')}</h2>
      <p className="small muted">{rows.length ? t('hint', { count: rows.length }) : t('none')}</p>
      {rows.length ? table(rows.slice(0, shown), t('table')) : null}
      {rest.length ? (
        <details>
          <summary>{t('more', { count: rest.length })}</summary>
          {table(rest, t('more', { count: rest.length }))}
        </details>
      ) : null}
    </section>
  )
}
