import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Table } from '@/components/ui/data/table'
import type { StaffMember } from '@/data/people/staff'
import { sayDay } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'

/** Who has which role, and the ways to change it, take it or end the sessions. */
export async function StaffTable({ staff, locale }: { staff: readonly StaffMember[]; locale: Locale }) {
  const t = await getTranslations('staff')
  const admin = await getTranslations('admin')
  return (
    <Table label={t('title')} width="l">
      <thead>
        <tr>
          <th scope="col">{t('columnWho')}</th>
          <th scope="col">{t('columnRole')}</th>
          <th scope="col">{t('columnSignedIn')}</th>
          <th scope="col">{t('columnAct')}</th>
        </tr>
      </thead>
      <tbody>
        {staff.map(({ id, name, email, you, role, since, signedInAt }) => {
          const hidden = { name: name ?? email ?? '', hidden: (text: ReactNode) => <span className="vh">{text}</span> }
          const at = (page: string) => `/${locale}/admin/people/${page}?person=${id}`
          return (
            <tr key={id}>
              <th scope="row">
                {name ?? email}
                {you ? <span className="muted"> {t('you')}</span> : null}
                {name ? <p className="small muted">{email}</p> : null}
              </th>
              <td>
                {t(`role.${role}`)}
                <p className="small muted">{t('since', { day: sayDay(since, locale) })}</p>
              </td>
              <td>{signedInAt ? sayDay(signedInAt, locale) : t('never')}</td>
              <td>
                <a href={at('role')}>{t.rich('change', hidden)}</a>
                <br />
                <a href={at('remove')}>{t.rich('remove', hidden)}</a>
                <br />
                <a href={you ? `/${locale}/sign-out` : `/${locale}/admin/sign-out?person=${id}`}>{admin.rich('signOut.link', hidden)}</a>
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
