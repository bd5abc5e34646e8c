import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import { Note } from '@/components/ui/message/note'
import { getViewer } from '@/data/identity/session'
import { listAdministrators } from '@/data/people/administrators'
import { sayDay } from '@/messages/time'
import { getWholeTexts } from '@/messages/whole-texts'
import type { Locale } from '@/questionnaire/text'
import { guarded } from '../../guarded'
import { AdminFrame } from '../admin-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWholeTexts('admin')
  return { title: `${t('administrators.title')} – ${t('administration')}` }
}

/** Who may administer, and the ways to take the right or the sessions from one. */
export default async function AdministratorsPage({ params, searchParams }: PageProps<'/[locale]/admin/administrators'>) {
  const locale = (await params).locale as Locale
  const { said } = await searchParams
  const administrators = await guarded(listAdministrators(await getViewer()))
  const t = await getTranslations('admin')
  return (
    <AdminFrame current="administrators">
      <div className="stack-l">
        <div className="head">
          <h1>{t('administrators.title')}</h1>
          <p className="lede ui">{t('administrators.lede')}</p>
        </div>
        {said === 'removed' ? (
          <Note role="status">
            <p>{t('administrators.saidRemoved')}</p>
          </Note>
        ) : null}
        <Table label={t('administrators.title')} width="l">
          <thead>
            <tr>
              <th scope="col">{t('administrators.columnWho')}</th>
              <th scope="col">{t('administrators.columnSince')}</th>
              <th scope="col">{t('administrators.columnSignedIn')}</th>
              <th scope="col">{t('administrators.columnAct')}</th>
            </tr>
          </thead>
          <tbody>
            {administrators.map(({ id, name, email, you, since, signedInAt }) => {
              const hidden = { name: name ?? email ?? '', hidden: (text: React.ReactNode) => <span className="vh">{text}</span> }
              return (
                <tr key={id}>
                  <th scope="row">
                    {name ?? email}
                    {you ? <span className="muted"> {t('administrators.you')}</span> : null}
                    {name ? <p className="small muted">{email}</p> : null}
                  </th>
                  <td>{sayDay(since, locale)}</td>
                  <td>{signedInAt ? sayDay(signedInAt, locale) : t('administrators.never')}</td>
                  <td>
                    <a href={`/${locale}/admin/administrators/remove?person=${id}`}>{t.rich('administrators.remove', hidden)}</a>
                    <br />
                    <a href={you ? `/${locale}/sign-out` : `/${locale}/admin/sign-out?person=${id}`}>{t.rich('signOut.link', hidden)}</a>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </Table>
      </div>
    </AdminFrame>
  )
}
