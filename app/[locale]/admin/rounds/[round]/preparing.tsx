import { getTranslations } from 'next-intl/server'
import { SummaryList } from '@/components/ui/data/summary-list'
import { ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { Preparation } from '@/data/rounds/preparation'
import { helsinkiInstant, sayDay } from '@/messages/time'
import { type Locale, say } from '@/questionnaire/text'
import { sayExactMoment } from './say-schedule'

interface PreparingProps {
  preparation: Preparation
  said: 'made' | 'scheduled' | 'notReady' | null
  now: Date
  locale: Locale
}

/** A planned round: what stands, what is missing, and when it opens. */
export async function Preparing({ preparation, said, now, locale }: PreparingProps) {
  const t = await getTranslations('preparing')
  const { round, survey, referenceDate } = preparation
  const day = sayDay(helsinkiInstant(referenceDate, '12:00'), locale)
  return (
    <>
      {said ? (
        <Note role="status" id="said" kind={said === 'notReady' ? 'warn' : 'info'}>
          <p>{t(`said.${said}`)}</p>
        </Note>
      ) : null}
      <div className="head">
        <p className="kicker">{say(survey, locale)}</p>
        <h1>{t('title', { round })}</h1>
        <p className="lede ui">{t('lede', { day })}</p>
      </div>
      <Opening preparation={preparation} now={now} locale={locale} />
      <Rehearsal preparation={preparation} locale={locale} />
      <section className="sect" aria-labelledby="parts">
        <h2 id="parts">{t('partsTitle')}</h2>
        <Parts preparation={preparation} locale={locale} />
      </section>
    </>
  )
}

/** When it opens by the clock, what keeps it from opening, and where it is opened by hand. */
async function Opening({ preparation, now, locale }: Omit<PreparingProps, 'said'>) {
  const t = await getTranslations('preparing')
  const exact = await getTranslations('preparing.schedule')
  const { round, schedule, obstacle } = preparation
  const { opensAt, closesAt, refused } = schedule
  const moment = (at: Date) => sayExactMoment(at, locale, exact)
  const at = { opens: opensAt ? moment(opensAt) : '', closes: closesAt ? moment(closesAt) : '' }
  const plan = opensAt ? (opensAt > now ? 'opensAt' : 'opensNow') : closesAt ? 'byHandUntil' : 'byHand'
  return (
    <section className="sect" aria-labelledby="opening">
      <h2 id="opening">{t('opening.title')}</h2>
      <div className="stack">
        {refused ? (
          <Note kind="warn">
            <p>{t(`refused.${refused.reason}`, at)}</p>
          </Note>
        ) : (
          <p>{t(`opening.${plan}`, at)}</p>
        )}
        {obstacle ? (
          <Note kind="warn">
            <p>{t(`obstacle.${obstacle}`)}</p>
          </Note>
        ) : null}
        <p className="actions">
          {obstacle ? null : <ButtonLink href={`/${locale}/admin/rounds/${round}/open`}>{t('opening.now')}</ButtonLink>}
          <ButtonLink kind="second" href={`/${locale}/admin/rounds/${round}/schedule`}>
            {t(opensAt ? 'opening.change' : 'opening.set')}
          </ButtonLink>
        </p>
      </div>
    </section>
  )
}

async function Rehearsal({ preparation, locale }: Pick<PreparingProps, 'preparation' | 'locale'>) {
  const t = await getTranslations('rehearsal.preparing')
  const { round, isRehearsed } = preparation
  return (
    <section className="sect" aria-labelledby="rehearsal">
      <h2 id="rehearsal">{t('title')}</h2>
      <p>{t(isRehearsed ? 'running' : 'none')}</p>
      <p className="actions">
        <ButtonLink kind="second" href={`/${locale}/admin/rounds/${round}/rehearsal`}>
          {t('link')}
        </ButtonLink>
      </p>
    </section>
  )
}

async function Parts({ preparation, locale }: Pick<PreparingProps, 'preparation' | 'locale'>) {
  const t = await getTranslations('preparing.part')
  const { round, before, form, frame, settings, reached } = preparation
  const to = (page: string) => `/${locale}/admin/rounds/${round}/${page}`
  const action = (key: 'form' | 'frame' | 'who', page: string) => ({ label: t(`${key}.link`), about: t(`${key}.term`), href: to(page) })
  const base = before ? t('form.before', { round: before }) : t('form.first')
  const asker = settings ? [settings.person, settings.email, settings.phone].filter((each) => each !== null) : []
  const items = [
    {
      id: 'form',
      term: t('form.term'),
      lines: [
        form.questions > 0 ? t('form.size', { questions: form.questions, sections: form.sections }) : t('form.none'),
        form.errors > 0 ? t('form.errors', { count: form.errors }) : t('form.ready'),
        ...(form.warnings > 0 ? [t('form.warnings', { count: form.warnings })] : []),
        base,
      ],
      action: action('form', 'questionnaire'),
    },
    {
      id: 'frame',
      term: t('frame.term'),
      lines: frame ? [t('frame.size', { count: frame.municipalities })] : [],
      noneText: t('frame.none'),
      action: action('frame', 'frame'),
    },
    { id: 'who', term: t('who.term'), lines: asker, noneText: t('who.none'), action: action('who', 'settings') },
    {
      id: 'contacts',
      term: t('contacts.term'),
      lines: frame ? [t('contacts.reached', { reached, total: frame.municipalities })] : [],
    },
  ]
  return <SummaryList items={items} noneText={t('none')} />
}
