import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'

/** The one button, with the keys of what it confirms: those that stand on this page. */
export async function UnchangedEnd({ proposed, round }: { proposed: readonly string[]; round: string }) {
  const t = await getTranslations('unchanged')
  return (
    <section className="stack" aria-label={t('end')}>
      {proposed.map((key) => (
        <input key={key} type="hidden" name="carry" value={key} />
      ))}
      <p id="confirms">{t('confirms', { count: proposed.length, round })}</p>
      <div className="actions">
        <Button describedBy="confirms">{t('go', { count: proposed.length })}</Button>
      </div>
    </section>
  )
}
