import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { getViewer } from '@/data/identity/session'
import { listRoundsToAnalyse } from '@/data/rounds/cockpit'
import { percent } from '@/messages/numbers/format'
import { sayDay } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../guarded'
import { AnalysisFrame } from './analysis-frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWholeTexts('staff.analysis'))('title') }
}

/** An analyst's first page: every round that has been opened, with its results, free tables and answers. */
export default async function AnalysisPage({ params }: PageProps<'/[locale]/analysis'>) {
  const locale = (await params).locale as Locale
  const rounds = await guarded(listRoundsToAnalyse(await getViewer()))
  const t = await getTranslations('staff.analysis')
  const admin = await getTranslations('admin')
  const surveys = new Set(rounds.map(({ survey }) => survey.fi))
  return (
    <AnalysisFrame>
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="lede ui">{rounds.length ? t('lede') : t('none')}</p>
      </div>
      {rounds.length ? (
        <Table label={t('title')} width="l">
          <thead>
            <tr>
              <th scope="col">{admin('columnRound')}</th>
              <th scope="col">{admin('columnState')}</th>
              <NumberHead>{admin('columnAnswered')}</NumberHead>
              <th scope="col">{t('columnRead')}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => {
              const hidden = { round: round.code, hidden: (text: React.ReactNode) => <span className="vh">{text}</span> }
              return (
                <tr key={round.code}>
                  <th scope="row">
                    {admin('roundTitle', { round: round.code })}
                    {surveys.size > 1 ? <p className="small muted">{say(round.survey, locale)}</p> : null}
                  </th>
                  <td>{round.publishedAt ? admin('published', { day: sayDay(round.publishedAt, locale) }) : t(`state.${round.state}`)}</td>
                  <NumberCell>{`${round.sent}/${round.municipalities} · ${percent(round.rate, locale)}`}</NumberCell>
                  <td>
                    <a href={`/${locale}/results/${round.code}`}>{t.rich('results', hidden)}</a>
                    <br />
                    <a href={`/${locale}/results/${round.code}/explore`}>{t.rich('explore', hidden)}</a>
                    <br />
                    <a href={`/${locale}/analysis/${round.code}`}>{t.rich('answers', hidden)}</a>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </Table>
      ) : null}
    </AnalysisFrame>
  )
}
