import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import type { Difference } from '@/data/results/difference'
import type { PublishingReview } from '@/data/rounds/publishing'
import { decimal, percent } from '@/messages/numbers/format'
import { sayMoment } from '@/messages/time'
import { questionsOf } from '@/questionnaire/asked'
import type { Locale } from '@/questionnaire/text'
import type { LeadFigure } from '@/results/story/moved-figures'
import { seriesLabel } from '@/results/words/label'

interface DifferenceToldProps {
  difference: Difference
  publishing: PublishingReview
  locale: Locale
}

/** Which figures move for everybody, and what was done since the version that is public was computed. */
export async function DifferenceTold({ difference, publishing: { questionnaire }, locale }: DifferenceToldProps) {
  const t = await getTranslations('publishing')
  const { shown, respondents, moved, inDetail, same, sentSince, taken, because } = difference
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.key, question]))
  const names = (of: readonly { nameFi: string; nameSv: string }[]) =>
    of.map(({ nameFi, nameSv }) => (locale === 'sv' ? nameSv : nameFi)).join(', ')
  const figure = (lead: LeadFigure | null) => {
    if (lead?.value == null) return '–'
    return lead.kind === 'share' ? percent(lead.value, locale) : decimal(lead.value, 2, locale)
  }
  const drafts = taken.filter(({ as }) => as === 'draft')
  const edits = taken.filter(({ as }) => as === 'edits')
  return (
    <section className="sect" aria-labelledby="difference">
      <h2 id="difference">{t('difference')}</h2>
      <div className="stack">
        <p>{t('shown', { number: shown.number, moment: sayMoment(shown.publishedAt, locale) })}</p>
        <p>{t('respondents', respondents)}</p>
        <ul>
          {because ? <li>{t(`because.${because}`)}</li> : null}
          {sentSince.length > 0 ? <li>{t('sentSince', { count: sentSince.length, names: names(sentSince) })}</li> : null}
          {drafts.length > 0 ? <li>{t('drafts', { count: drafts.length, names: names(drafts) })}</li> : null}
          {edits.length > 0 ? <li>{t('edits', { count: edits.length, names: names(edits) })}</li> : null}
        </ul>
        <p>{t('moved', { moved: moved.length, inDetail, same })}</p>
        {moved.length > 0 ? (
          <Table label={t('movedTable')} width="m">
            <thead>
              <tr>
                <th scope="col">{t('columnQuestion')}</th>
                <NumberHead>{t('columnBefore')}</NumberHead>
                <NumberHead>{t('columnNow')}</NumberHead>
              </tr>
            </thead>
            <tbody>
              {moved.map(({ question: key, row, before, now }) => {
                const question = questions.get(key)
                return (
                  <tr key={`${key} ${row ?? ''}`}>
                    <th scope="row">{question ? seriesLabel(question, row, locale) : key}</th>
                    <NumberCell>{figure(before)}</NumberCell>
                    <NumberCell strong>{figure(now)}</NumberCell>
                  </tr>
                )
              })}
            </tbody>
          </Table>
        ) : null}
      </div>
    </section>
  )
}
