import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Metrics } from '@/components/ui/data/metrics'
import { Note } from '@/components/ui/message/note'
import { getFollowing } from '@/data/cockpit/following'
import { getViewer } from '@/data/identity/session'
import { listReview } from '@/data/results/review'
import { getCockpit } from '@/data/rounds/cockpit'
import { getPreparation } from '@/data/rounds/preparation'
import { percent } from '@/messages/numbers/format'
import { sayDayOfYear, sayMoment, sayWeekday } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../guarded'
import { AdminFrame } from '../../admin-frame'
import { OperationNote } from '../../operation-note'
import { AnsweringNow } from './answering-now'
import { Closing } from './closing'
import { FollowingLede, sayHeadline } from './following-lede'
import { NumbersToReview } from './numbers-to-review'
import { Preparing } from './preparing'
import { Publishing } from './publishing'
import { ResponseRates } from './response-rates'
import { ResponseSquares } from './response-squares'
import { ResponsesPerDay } from './responses-per-day'
import { RoundLog } from './round-log'
import { Silent } from './silent'

type Props = PageProps<'/[locale]/admin/rounds/[round]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('admin')
  return { title: `${t('roundTitle', { round: (await params).round })} – ${t('administration')}` }
}

/** What the pages that lead back here say was done. */
const saidOf: Record<string, 'made' | 'scheduled' | 'notReady'> = { made: 'made', scheduled: 'scheduled', 'not-ready': 'notReady' }

export default async function CockpitPage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const now = new Date()
  const viewer = await getViewer()
  const cockpit = await guarded(getCockpit(viewer, round, now))
  const { said } = await searchParams
  if (cockpit.state === 'planned') {
    const preparation = await guarded(getPreparation(viewer, round, now))
    return (
      <AdminFrame round={round} current="cockpit">
        <div className="stack-l">
          <Preparing {...{ preparation, now, locale }} said={saidOf[String(said)] ?? null} />
          <RoundLog cockpit={cockpit} />
          <OperationNote now={now} />
        </div>
      </AdminFrame>
    )
  }
  const review = await guarded(listReview(viewer, round))
  const following = await guarded(getFollowing(viewer, round, now))
  const words = await getTranslations('cockpit')
  const { sizeLimits } = cockpit
  const t = await getTranslations('admin')
  const { state, closesAt, daysLeft, municipalities, sent, started, notStarted, rate } = cockpit
  const end = closesAt ? sayDayOfYear(closesAt, locale) : ''
  const time =
    state === 'open' && daysLeft !== null
      ? { value: daysLeft, label: daysLeft === 0 ? `${t('dayOver')} ${end}` : t('daysLeft', { days: daysLeft, day: end }) }
      : { value: t(state), label: t('metricState') }
  const metrics = [
    time,
    { value: sent, small: percent(rate, locale), label: t('metricSent', { total: municipalities }) },
    { value: started, label: t('metricStarted') },
    { value: notStarted, label: t('metricNotStarted') },
  ]
  return (
    <AdminFrame round={round} current="cockpit">
      <div className="stack-l">
        {said === 'unpublished' ? (
          <Note kind="warn" role="status" id="said">
            <p>{t('saidUnpublished')}</p>
          </Note>
        ) : null}
        {said === 'targets' ? (
          <Note role="status" id="said">
            <p>{words('saidTargets')}</p>
          </Note>
        ) : null}
        <div className="head">
          <p className="kicker">
            {say(cockpit.title, locale)} · {sayWeekday(now, locale)} {sayMoment(now, locale)}
          </p>
          <h1>{await sayHeadline({ sent, municipalities }, locale)}</h1>
          <p className="lede">{t('lede', { sent, total: municipalities, started })}</p>
          <FollowingLede {...{ following, sizeLimits, locale }} />
          <p>
            <a href={`/${locale}/admin/rounds/${round}/targets`}>{words('targets.link')}</a>
          </p>
        </div>
        <Metrics items={metrics} />
        <ResponseSquares cockpit={cockpit} />
        <ResponsesPerDay cockpit={cockpit} letters={following.letters} locale={locale} />
        <ResponseRates following={following} sizeLimits={sizeLimits} />
        <div className="cols wide-left">
          <div className="stack-l">
            <Silent {...{ following, round, sizeLimits }} />
            {state === 'open' ? <AnsweringNow atIt={following.atIt} round={round} locale={locale} /> : null}
          </div>
          <div>
            <Closing cockpit={cockpit} />
            <Publishing cockpit={cockpit} now={now} />
          </div>
        </div>
        <NumbersToReview rows={review} round={round} />
        <RoundLog cockpit={cockpit} />
        <OperationNote now={now} />
      </div>
    </AdminFrame>
  )
}
