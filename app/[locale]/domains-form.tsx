import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableArea, RefusableForm } from '@/components/ui/form/refusable'

/** The e-mail domains whose people join a municipality without being approved, one a line; among `RefusableForms`. */
export async function DomainsForm({ domains, className }: { domains: readonly string[]; className: string | undefined }) {
  const t = await getTranslations('people')
  return (
    <RefusableForm name="domains" className={className}>
      <RefusableArea id="domains" name="domains" label={t('domains')} hint={t('domainsHint')} rows={3} defaultValue={domains.join('\n')} />
      <Button kind="second">{t('saveDomains')}</Button>
    </RefusableForm>
  )
}
