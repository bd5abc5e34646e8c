import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/form/button'
import { BackLink } from '@/components/ui/layout/back-link'
import { ActPanel } from '@/components/ui/message/act-panel'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listStaff, type StaffMember } from '@/data/people/staff'
import { guarded } from '../../guarded'
import { AdminFrame } from '../admin-frame'

/** The person that an address names, who has a role; whoever may not know of one is answered that there is no such page. */
export async function readStaffMember(id: string | string[] | undefined): Promise<StaffMember> {
  const found = (await guarded(listStaff(await getViewer()))).find((each) => each.id === id)
  if (!found) notFound()
  return found
}

interface StaffActProps {
  person: StaffMember
  locale: string
  title: string
  /** Why nothing can be done with the last administrator. */
  last: string
  action: (form: FormData) => Promise<void>
  button: string
  children: ReactNode
}

/** Asks before something is done with a person's role. */
export async function StaffAct({ person, locale, title, last, action, button, children }: StaffActProps) {
  const t = await getTranslations('staff')
  const list = `/${locale}/admin/people`
  return (
    <AdminFrame current="people">
      <BackLink href={list}>{t('title')}</BackLink>
      <ActPanel id="confirm" title={title} page>
        {person.last ? (
          <Note kind="warn">
            <p>{last}</p>
          </Note>
        ) : (
          <form action={action} className="stack">
            {children}
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="person" value={person.id} />
            <p className="actions">
              <Button>{button}</Button>
              <a href={list}>{t('cancel')}</a>
            </p>
          </form>
        )}
      </ActPanel>
    </AdminFrame>
  )
}
