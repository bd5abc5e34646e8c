import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { Note } from '@/components/ui/message/note'
import { listContactsImports } from '@/data/contacts/contacts-import'
import { getContactsOverview, type MunicipalityReach } from '@/data/contacts/overview'
import { getViewer } from '@/data/identity/session'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../guarded'
import { AdminFrame } from '../admin-frame'
import { FileForm } from '../file-form'
import styles from '../files.module.css'
import { ImportList } from '../import-list'

export async function generateMetadata(): Promise<Metadata> {
  const [t, admin] = [await getWholeTexts('contacts'), await getWholeTexts('admin')]
  return { title: `${t('title')} – ${admin('administration')}` }
}

const first = ({ contacts }: MunicipalityReach) => contacts.find(({ state }) => state === 'current') ?? contacts[0]

/** Whom letters would go to, municipality by municipality; lists come in and go out as files. */
export default async function ContactsPage({ params, searchParams }: PageProps<'/[locale]/admin/contacts'>) {
  const locale = (await params).locale as Locale
  const { problem, show } = await searchParams
  const viewer = await getViewer()
  const { municipalities, contacts, unreached } = await guarded(getContactsOverview(viewer))
  const imports = await guarded(listContactsImports(viewer))
  const t = await getTranslations('contacts')
  const at = `/${locale}/admin/contacts`
  const shown = show === 'unreached' ? municipalities.filter(({ isReached }) => !isReached) : municipalities
  return (
    <AdminFrame current="contacts">
      <div className="stack-l">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lede ui">{t('lede', { contacts, municipalities: municipalities.length, unreached })}</p>
        </div>
        {unreached > 0 && contacts > 0 && show !== 'unreached' ? (
          <Note kind="warn">
            <p>
              <a href={`${at}?show=unreached`}>{t('showUnreached', { count: unreached })}</a>
            </p>
          </Note>
        ) : null}
        <section className="stack-s" aria-labelledby="bring">
          <h2 id="bring" className="size-l">
            {t('bringTitle')}
          </h2>
          <p>{t('bringText')}</p>
          <FileForm action={`${at}/imports`} label={t('fileLabel')} problem={problem} />
          <p>
            <a href={`${at}/files/kuntakysely-contacts.xlsx`}>{t('downloadXlsx')}</a>
            {' · '}
            <a href={`${at}/files/kuntakysely-contacts.csv`}>{t('downloadCsv')}</a>
          </p>
        </section>
        <ImportList imports={imports} at={at} locale={locale} />
        {show === 'unreached' ? (
          <p>
            <a href={at}>{t('showAll')}</a>
          </p>
        ) : null}
        <Table label={t('title')} width="l">
          <thead>
            <tr>
              <th scope="col">{t('columnMunicipality')}</th>
              <th scope="col">{t('columnFirst')}</th>
              <NumberHead>{t('columnCount')}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => {
              const contact = first(each)
              return (
                <tr key={each.code}>
                  <th scope="row">
                    <a href={`/${locale}/admin/municipalities/${each.code}`}>{say(each.name, locale)}</a>
                  </th>
                  <td className={styles.long}>
                    {contact ? contact.email : <span className="muted">{t('none')}</span>}
                    {contact && contact.state !== 'current' ? <span className="muted"> {t(`state.${contact.state}`)}</span> : null}
                  </td>
                  <NumberCell>{String(each.contacts.length)}</NumberCell>
                </tr>
              )
            })}
          </tbody>
        </Table>
      </div>
    </AdminFrame>
  )
}
