import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { BackLink } from '@/components/ui/layout/back-link'
import { ActPanel } from '@/components/ui/message/act-panel'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { describeSignedIn } from '@/data/identity/sign-out'
import { getWholeTexts } from '@/messages/whole-texts'
import { guarded } from '../../guarded'
import { AdminFrame } from '../admin-frame'
import { signOutPersonAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('admin')
  return { title: `${t('signOut.button')} – ${t('administration')}` }
}

/** Asks before a person, a member or an administrator, is signed out of every browser. */
export default async function SignOutPersonPage({ params, searchParams }: PageProps<'/[locale]/admin/sign-out'>) {
  const { locale } = await params
  const { person: given, said } = await searchParams
  const person = await guarded(describeSignedIn(await getViewer(), String(given)))
  const t = await getTranslations('admin')
  const list = `/${locale}/admin/people`
  return (
    <AdminFrame current="people">
      <BackLink href={list}>{(await getTranslations('staff'))('title')}</BackLink>
      {said === 'done' ? (
        <Note role="status">
          <p>{t('signOut.said')}</p>
        </Note>
      ) : null}
      <ActPanel id="confirm" title={t('signOut.title', { name: person.name ?? person.email ?? '' })} page>
        <p>{t('signOut.text', { count: person.sessions })}</p>
        <form action={signOutPersonAction} className="actions">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="person" value={person.id} />
          <Button>{t('signOut.button')}</Button>
          <a href={list}>{t('cancel')}</a>
        </form>
      </ActPanel>
    </AdminFrame>
  )
}
