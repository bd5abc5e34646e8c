import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { BackLink } from '@/components/ui/layout/back-link'
import { ActPanel } from '@/components/ui/message/act-panel'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listStaff } from '@/data/people/staff'
import { getWholeTexts } from '@/messages/whole-texts'
import { guarded } from '../../../guarded'
import { AdminFrame } from '../../admin-frame'
import { removeStaffAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await getWholeTexts('staff'))('removeButton')} – ${(await getWholeTexts('admin'))('administration')}` }
}

/** Asks before a person's role is taken. */
export default async function RemoveStaffPage({ params, searchParams }: PageProps<'/[locale]/admin/people/remove'>) {
  const { locale } = await params
  const { person } = await searchParams
  const found = (await guarded(listStaff(await getViewer()))).find(({ id }) => id === person)
  if (!found) notFound()
  const t = await getTranslations('staff')
  const list = `/${locale}/admin/people`
  return (
    <AdminFrame current="people">
      <BackLink href={list}>{t('title')}</BackLink>
      <ActPanel id="confirm" title={t('removeTitle', { name: found.name ?? found.email ?? '' })} page>
        {found.last ? (
          <Note kind="warn">
            <p>{t('last')}</p>
          </Note>
        ) : (
          <form action={removeStaffAction} className="stack">
            <p>{t(`removeText.${found.role}`)}</p>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="person" value={found.id} />
            <p className="actions">
              <Button>{t('removeButton')}</Button>
              <a href={list}>{t('cancel')}</a>
            </p>
          </form>
        )}
      </ActPanel>
    </AdminFrame>
  )
}
