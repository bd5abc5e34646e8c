import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listStaff, type StaffMember } from '@/data/people/staff'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../guarded'
import { AdminFrame } from '../admin-frame'
import { inviteStaffAction } from './actions'
import { StaffInviteForm } from './staff-invite-form'
import { StaffTable } from './staff-table'

/** The forms write the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

const saids = ['invited', 'known', 'removed', 'changed'] as const

/** What the last act did. It names only somebody of the list, whose id the address gives. */
async function Said({ said, who }: { said: (typeof saids)[number]; who: StaffMember | undefined }) {
  const t = await getTranslations('staff')
  const name = who?.email ?? who?.name
  const isOfSomebody = said === 'invited' || said === 'known'
  return (
    <Note role="status">
      <p>{isOfSomebody ? (name ? t(`said.${said}`, { who: name }) : t(`said.${said}Unnamed`)) : t(`said.${said}`)}</p>
    </Note>
  )
}

/** The association's people: who they are, inviting, changing a role and taking it. */
export default async function StaffPage({ params, searchParams }: PageProps<'/[locale]/admin/people'>) {
  const locale = (await params).locale as Locale
  const query = await searchParams
  const staff = await guarded(listStaff(await getViewer()))
  const t = await getTranslations('staff')
  const people = await getTranslations('people')
  const said = saids.find((each) => each === query.said)
  const done = said ? <Said said={said} who={staff.find(({ id }) => id === query.person)} /> : null
  return (
    <AdminFrame current="people">
      <div className="stack-l">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('lede')}</p>
        </div>
        <RefusableForms
          action={inviteStaffAction}
          title={`${t('title')} – ${(await getTranslations('admin'))('administration')} – Kuntakysely`}
          errorPrefix={people('errorPrefix')}
          errorTitle={people('errorTitle')}
          done={done}
        >
          <StaffTable staff={staff} locale={locale} />
          <StaffInviteForm locale={locale} />
        </RefusableForms>
      </div>
    </AdminFrame>
  )
}
