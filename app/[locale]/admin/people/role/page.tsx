import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { Choices } from '@/components/ui/form/choices'
import { BackLink } from '@/components/ui/layout/back-link'
import { ActPanel } from '@/components/ui/message/act-panel'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listStaff } from '@/data/people/staff'
import { getWholeTexts } from '@/messages/whole-texts'
import { guarded } from '../../../guarded'
import { AdminFrame } from '../../admin-frame'
import { changeRoleAction } from '../actions'
import { roleChoices } from '../role-choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${(await getWholeTexts('staff'))('changeButton')} – ${(await getWholeTexts('admin'))('administration')}` }
}

/** Chooses another role for a person. */
export default async function ChangeRolePage({ params, searchParams }: PageProps<'/[locale]/admin/people/role'>) {
  const { locale } = await params
  const { person } = await searchParams
  const found = (await guarded(listStaff(await getViewer()))).find(({ id }) => id === person)
  if (!found) notFound()
  const t = await getTranslations('staff')
  const list = `/${locale}/admin/people`
  return (
    <AdminFrame current="people">
      <BackLink href={list}>{t('title')}</BackLink>
      <ActPanel id="confirm" title={t('changeTitle', { name: found.name ?? found.email ?? '' })} page>
        {found.last ? (
          <Note kind="warn">
            <p>{t('lastChange')}</p>
          </Note>
        ) : (
          <form action={changeRoleAction} className="stack">
            <p>{t('changeText')}</p>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="person" value={found.id} />
            <Choices name="role" legend={t('columnRole')} items={await roleChoices()} chosen={found.role} />
            <p className="actions">
              <Button>{t('changeButton')}</Button>
              <a href={list}>{t('cancel')}</a>
            </p>
          </form>
        )}
      </ActPanel>
    </AdminFrame>
  )
}
