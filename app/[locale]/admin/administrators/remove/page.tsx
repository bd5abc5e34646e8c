import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { BackLink } from '@/components/ui/layout/back-link'
import { ActPanel } from '@/components/ui/message/act-panel'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listAdministrators } from '@/data/people/administrators'
import { getWholeTexts } from '@/messages/whole-texts'
import { guarded } from '../../../guarded'
import { AdminFrame } from '../../admin-frame'
import { removeAdministratorAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('admin')
  return { title: `${t('administrators.removeButton')} – ${t('administration')}` }
}

/** Asks before an administrator's right is taken. */
export default async function RemoveAdministratorPage({ params, searchParams }: PageProps<'/[locale]/admin/administrators/remove'>) {
  const { locale } = await params
  const { person } = await searchParams
  const administrators = await guarded(listAdministrators(await getViewer()))
  const found = administrators.find(({ id }) => id === person)
  if (!found) notFound()
  const t = await getTranslations('admin')
  const list = `/${locale}/admin/administrators`
  return (
    <AdminFrame current="administrators">
      <BackLink href={list}>{t('administrators.title')}</BackLink>
      <ActPanel id="confirm" title={t('administrators.removeTitle', { name: found.name ?? found.email ?? '' })} page>
        <p>{t('administrators.removeText')}</p>
        {found.last ? (
          <Note kind="warn">
            <p>{t('administrators.last')}</p>
          </Note>
        ) : (
          <form action={removeAdministratorAction} className="actions">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="person" value={found.id} />
            <Button>{t('administrators.removeButton')}</Button>
            <a href={list}>{t('cancel')}</a>
          </form>
        )}
      </ActPanel>
    </AdminFrame>
  )
}
