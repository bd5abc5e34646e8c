import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/form/button'
import type { FirstSteps } from '@/data/rounds/first-steps'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { sayFate } from '../say-fate'
import { sendTestLetterAction } from './actions'
import styles from './first-steps.module.css'

/** The four things without which nothing can be sent, each with its state and the way to mend it; gone once all stand. */
export async function FirstStepsSection({ steps, locale }: { steps: FirstSteps; locale: Locale }) {
  const t = await getTranslations('firstSteps')
  const { sender, association, round, contacts } = steps
  const state = (isDone: boolean) => t(isDone ? 'done' : 'missing')
  const ofRound = (page: string, label: string) =>
    round.code === null ? (
      <p>
        <a href={`/${locale}/admin/rounds/new`}>{t('makeRound')}</a>
      </p>
    ) : (
      <p>
        <a href={`/${locale}/admin/rounds/${round.code}/${page}`}>{label}</a>
      </p>
    )
  const rows: { name: string; state: string; isDone: boolean; mend: ReactNode }[] = [
    {
      name: t('sender'),
      state: t(`senderState.${sender.state}`, { from: sender.from }),
      isDone: sender.state === 'done',
      mend: <SenderMend sender={sender} locale={locale} />,
    },
    {
      name: t('association'),
      state: state(association.isDone),
      isDone: association.isDone,
      mend: association.isDone ? null : ofRound('settings', t('toSettings')),
    },
    {
      name: t('round'),
      state: state(round.isDone),
      isDone: round.isDone,
      mend: round.isDone ? null : ofRound('schedule', t('toSchedule')),
    },
    {
      name: t('contacts'),
      state: contacts.isDone ? t('contactsDone', { count: contacts.municipalities }) : t('missing'),
      isDone: contacts.isDone,
      mend: contacts.isDone ? null : (
        <p>
          <a href={`/${locale}/admin/contacts`}>{t('toContacts')}</a>
        </p>
      ),
    },
  ]
  return (
    <section className={`sect ${styles.section}`} aria-labelledby="first-steps">
      <h2 id="first-steps">{t('title')}</h2>
      <p>{t('lede')}</p>
      <ol className={styles.steps}>
        {rows.map((row) => (
          <li key={row.name} data-done={row.isDone}>
            <div className={styles.body}>
              <h3>{row.name}</h3>
              <div className="stack-s">
                <p className={row.isDone ? undefined : styles.missing}>{row.state}</p>
                {row.mend}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The settings are the operator's; what can be tried here is whether a letter leaves. */
async function SenderMend({ sender, locale }: { sender: FirstSteps['sender']; locale: Locale }) {
  const t = await getTranslations('firstSteps')
  const fates = await getTranslations('letters')
  const { test, state } = sender
  if (state === 'done') return test?.sentAt ? <p>{t('testSent', { moment: sayMoment(test.sentAt, locale) })}</p> : null
  if (state !== 'untested') return <p>{t(state === 'server' ? 'mendServer' : 'mendFrom')}</p>
  return (
    <form action={sendTestLetterAction} className="stack-s">
      <input type="hidden" name="locale" value={locale} />
      {test?.fate ? <p>{sayFate(fates, test.fate)}</p> : null}
      <Button kind="second">{t('sendTest')}</Button>
    </form>
  )
}
