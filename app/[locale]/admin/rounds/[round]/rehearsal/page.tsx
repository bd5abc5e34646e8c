import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { getRehearsal, type RoundRehearsal } from '@/data/rounds/rehearse'
import { ownOrigin } from '@/data/system/site'
import { sayMoment } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../guarded'
import { AdminFrame } from '../../../admin-frame'
import { endRehearsalAction, startRehearsalAction } from './actions'

type Props = PageProps<'/[locale]/admin/rounds/[round]/rehearsal'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { round } = await params
  return { title: `${(await getTranslations('rehearsal.admin'))('title')} – ${(await getTranslations('preparing'))('ofRound', { round })}` }
}

const outcomes = ['started', 'ended', 'not-ready', 'taken'] as const

/** The rehearsal of a planned round: begun, passed on, begun anew and ended here. */
export default async function RehearsalPage({ params, searchParams }: Props) {
  const { locale, round } = (await params) as { locale: Locale; round: string }
  const found = await guarded(getRehearsal(await getViewer(), round))
  const query = await searchParams
  const t = await getTranslations('rehearsal.admin')
  const said = outcomes.find((each) => each === query.said)
  return (
    <AdminFrame round={round} current="cockpit">
      <BackLink href={`/${locale}/admin/rounds/${round}`}>{t('backToRound', { round })}</BackLink>
      <div className="stack-l">
        {said ? (
          <Note role="status" id="said" kind={said === 'started' || said === 'ended' ? 'info' : 'warn'}>
            <p>{t(`said.${said}`)}</p>
          </Note>
        ) : null}
        <div className="head">
          <p className="kicker">{`${say(found.survey, locale)} ${round}`}</p>
          <h1 className="size-2xl">{t('title')}</h1>
          <p className="lede ui">{t('lede')}</p>
        </div>
        {found.running ? <Running found={found} running={found.running} locale={locale} /> : <NotRunning found={found} locale={locale} />}
      </div>
    </AdminFrame>
  )
}

interface PartProps {
  found: RoundRehearsal
  locale: Locale
}

async function NotRunning({ found, locale }: PartProps) {
  const t = await getTranslations('rehearsal.admin')
  const preparing = await getTranslations('preparing')
  const { round, obstacle, ended } = found
  const last = ended && {
    moment: sayMoment(ended.endedAt, locale),
    count: ended.responses ?? 0,
  }
  return (
    <div className="stack">
      <p>{t('notStarted')}</p>
      {last ? <p className="muted">{t(ended?.responses === null ? 'endedUnknown' : 'ended', last)}</p> : null}
      {obstacle ? (
        <Note kind="warn">
          <p>{preparing(`obstacle.${obstacle}`)}</p>
        </Note>
      ) : (
        <form action={startRehearsalAction.bind(null, { locale, round })}>
          <Button>{t('begin')}</Button>
        </form>
      )}
    </div>
  )
}

/** @param props.running of `found` */
async function Running({ found, running, locale }: PartProps & { running: NonNullable<RoundRehearsal['running']> }) {
  const t = await getTranslations('rehearsal.admin')
  const { code, key, startedAt, startedBy, responses, isCurrent, isAnswering } = running
  const link = `${ownOrigin()}/${locale}/rehearsal/${code}?key=${key}`
  const place = { locale, round: found.round }
  return (
    <>
      <div className="stack">
        <p>
          {t('running', { moment: sayMoment(startedAt, locale), name: startedBy ?? 'none' })}{' '}
          {responses === null ? t('countUnknown') : t('count', { count: responses })}
        </p>
        {isCurrent ? null : (
          <Note kind="warn">
            <p>{t('outdated')}</p>
          </Note>
        )}
      </div>
      <section className="sect" aria-labelledby="link">
        <h2 id="link">{t('link')}</h2>
        <p>{t('linkHint')}</p>
        <p>{isAnswering ? <a href={link}>{link}</a> : t('starting')}</p>
      </section>
      <section className="sect" aria-labelledby="anew">
        <h2 id="anew">{t('beginAgain')}</h2>
        <p>{t('beginAgainHint')}</p>
        <form action={startRehearsalAction.bind(null, place)}>
          <Button kind="second">{t('beginAgain')}</Button>
        </form>
      </section>
      <section className="sect" aria-labelledby="end">
        <h2 id="end">{t('end')}</h2>
        <p>{t('endHint')}</p>
        <form action={endRehearsalAction.bind(null, place)}>
          <Button kind="second">{t('end')}</Button>
        </form>
      </section>
    </>
  )
}
