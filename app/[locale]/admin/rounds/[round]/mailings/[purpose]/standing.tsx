import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { MailingChange, MailingRow } from '@/data/mailings/mailings'
import type { Locale } from '@/questionnaire/text'
import { LookAgain } from '../../../../look-again'
import { sayMailing } from '../say-mailing'
import { changeMailingAction } from './actions'

interface StandingProps {
  round: string
  row: MailingRow
  locale: Locale
}

/** A mailing that is scheduled, under way or paused: how far it is, and what can be done to it. */
export async function Standing({ round, row, locale }: StandingProps) {
  const t = await getTranslations('mailings')
  const { id, purpose, state } = row
  const changes: MailingChange[] = state === 'scheduled' ? ['cancel'] : state === 'paused' ? ['resume', 'cancel'] : ['pause', 'cancel']
  return (
    <Note>
      <p>{sayMailing(row, t, locale)}</p>
      {state === 'under-way' ? <LookAgain /> : null}
      <form action={changeMailingAction} className="actions">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="round" value={round} />
        <input type="hidden" name="purpose" value={purpose} />
        <input type="hidden" name="mailing" value={id} />
        {changes.map((change) => (
          <Button key={change} kind="second" name="change" value={change}>
            {t(`change.${change}`)}
          </Button>
        ))}
      </form>
    </Note>
  )
}
