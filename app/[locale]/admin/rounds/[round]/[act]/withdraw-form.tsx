import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { TextField } from '@/components/ui/form/field'
import { withdrawRoundAction } from './actions'

/** Takes the round's results from the public, with the reason if there is one to record. */
export async function WithdrawForm({ round }: { round: string }) {
  const locale = await getLocale()
  const t = await getTranslations('admin')
  return (
    <form action={withdrawRoundAction} className="stack">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="round" value={round} />
      <TextField id="reason" name="reason" label={t('withdrawReason')} hint={t('withdrawReasonHint')} maxLength={500} />
      <p className="actions">
        <Button>{t('withdraw')}</Button>
        <a href={`/${locale}/admin/rounds/${round}`}>{t('cancel')}</a>
      </p>
    </form>
  )
}
