import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Table } from '@/components/ui/data/table'
import { Button } from '@/components/ui/form/button'
import type { FirstSteps } from '@/data/rounds/first-steps'
import { sayMoment } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { sayFate } from '../say-fate'
import { sendTestLetterAction } from './actions'

/** The four things without which nothing can be sent, each with its state and the way to mend it; gone once all stand. */
export async function FirstStepsSection({ steps, locale }: { steps: FirstSteps; locale: Locale }) {
  const t = await getTranslations('firstSteps')
  const { sender, association, round, contacts } = steps
  const state = (isDone: boolean) => t(isDone ? 'done' : 'missing')
  const ofRound = (page: string, label: string) =>
    round.code === null ? (
      <a href={`/${locale}/admin/rounds/new`}>{t('makeRound')}</a>
    ) : (
      <a href={`/${locale}/admin/rounds/${round.code}/${page}`}>{label}</a>
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
      mend: ofRound('settings', t('toSettings')),
    },
    { name: t('round'), state: state(round.isDone), isDone: round.isDone, mend: ofRound('schedule', t('toSchedule')) },
    {
      name: t('contacts'),
      state: contacts.isDone ? t('contactsDone', { count: contacts.municipalities }) : t('missing'),
      isDone: contacts.isDone,
      mend: <a href={`/${locale}/admin/contacts`}>{t('toContacts')}</a>,
    },
  ]
  return (
    <section className="sect" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('title')}</h2>
      <p>{t('lede')}</p>
      <Table label={t('title')} width="m">
        <thead>
          <tr>
            <th scope="col">{t('columnStep')}</th>
            <th scope="col">{t('columnState')}</th>
            <th scope="col">{t('columnMend')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.state}</td>
              <td>{row.isDone ? null : row.mend}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

/** The settings are the operator's; what can be tried here is whether a letter leaves. */
async function SenderMend({ sender, locale }: { sender: FirstSteps['sender']; locale: Locale }) {
  const t = await getTranslations('firstSteps')
  const fates = await getTranslations('letters')
  if (sender.state !== 'untested') return t(sender.state === 'server' ? 'mendServer' : 'mendFrom')
  const { test } = sender
  return (
    <form action={sendTestLetterAction} className="stack-s">
      <input type="hidden" name="locale" value={locale} />
      {test?.sentAt ? <p>{t('testSent', { moment: sayMoment(test.sentAt, locale) })}</p> : null}
      {test?.fate ? <p>{sayFate(fates, test.fate)}</p> : null}
      <Button kind="second">{t('sendTest')}</Button>
    </form>
  )
}
