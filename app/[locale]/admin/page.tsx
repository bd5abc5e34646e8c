import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listUnsentLetters } from '@/data/letters/fates'
import { listWaitingRequests } from '@/data/people/joining/join-requests'
import { listRounds, type RoundRow } from '@/data/rounds/cockpit'
import { getFirstSteps } from '@/data/rounds/first-steps'
import { percent } from '@/messages/numbers/format'
import { sayDay } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../guarded'
import { AdminFrame } from './admin-frame'
import { FirstStepsSection } from './first-steps-section'
import { OperationNote } from './operation-note'
import { WaitingRequests } from './waiting-requests'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('admin')
  return { title: `${t('roundsTitle')} – ${t('administration')}` }
}

export default async function AdminPage({ params }: PageProps<'/[locale]/admin'>) {
  const locale = (await params).locale as Locale
  const viewer = await getViewer()
  const rounds = await guarded(listRounds(viewer))
  const steps = await guarded(getFirstSteps(viewer))
  const { lost } = await guarded(listUnsentLetters(viewer))
  const t = await getTranslations('admin')
  const preparing = await getTranslations('preparing')
  const undecided = (await getTranslations('closing'))('undecided')
  const stateOf = ({ state, closedAt }: RoundRow) => (state === 'closed' && !closedAt ? undecided : t(state))
  const surveys = new Set(rounds.map(({ survey }) => survey.fi))
  return (
    <AdminFrame current="rounds">
      <div className="head">
        <h1>{t('roundsTitle')}</h1>
        <p className="lede ui">{t('roundsIntro')}</p>
        <p className="actions">
          <ButtonLink kind="second" href={`/${locale}/admin/rounds/new`}>
            {preparing('newRound.title')}
          </ButtonLink>
        </p>
      </div>
      {lost ? (
        <Note kind="warn">
          <p>
            <a href={`/${locale}/admin/letters`}>{t('letters.lost', { count: lost })}</a>
          </p>
        </Note>
      ) : null}
      {steps ? <FirstStepsSection steps={steps} locale={locale} /> : null}
      <WaitingRequests requests={await guarded(listWaitingRequests(viewer))} locale={locale} />
      <Table label={t('roundsTitle')} width="l">
        <thead>
          <tr>
            <th scope="col">{t('columnRound')}</th>
            <th scope="col">{t('columnState')}</th>
            <th scope="col">{t('columnDeadline')}</th>
            <NumberHead>{t('columnAnswered')}</NumberHead>
            <th scope="col">{t('columnResults')}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.code}>
              <th scope="row">
                <a href={`/${locale}/admin/rounds/${round.code}`}>{t('roundTitle', { round: round.code })}</a>
                {surveys.size > 1 ? <p className="small muted">{say(round.survey, locale)}</p> : null}
              </th>
              <td>{round.publishedAt ? t('published', { day: sayDay(round.publishedAt, locale) }) : stateOf(round)}</td>
              <td>{round.openedAt && round.closesAt ? `${sayDay(round.openedAt, locale)} – ${sayDay(round.closesAt, locale)}` : ''}</td>
              <NumberCell>
                {round.state === 'planned' ? '' : `${round.sent}/${round.municipalities} · ${percent(round.rate, locale)}`}
              </NumberCell>
              <td>
                {round.state === 'planned' ? null : (
                  <a href={`/${locale}/results/${round.code}`}>
                    {t.rich('resultsOfRound', { round: round.code, hidden: (text) => <span className="vh">{text}</span> })}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <OperationNote now={new Date()} />
    </AdminFrame>
  )
}
