import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/data/table'
import type { MunicipalityContact } from '@/data/contacts/contacts'
import styles from '../../files.module.css'

/** A municipality's contacts, each with the way to change it. */
export async function ContactTable({ contacts, at }: { contacts: readonly MunicipalityContact[]; at: string }) {
  const t = await getTranslations('contacts')
  if (contacts.length === 0) return <p className="muted">{t('noContacts')}</p>
  return (
    <Table label={t('title')} width="l">
      <thead>
        <tr>
          <th scope="col">{t('file.email')}</th>
          <th scope="col">{t('columnWho')}</th>
          <th scope="col">{t('columnMarks')}</th>
          <th scope="col">{t('columnAct')}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map(({ id, email, name, role, locale, isPrimary, isRegistry, state }) => {
          const marks = [
            isPrimary ? t('mark.primary') : '',
            isRegistry ? t('mark.registry') : '',
            locale ? t(`language.${locale}`) : '',
            state === 'current' ? '' : t(`state.${state}`),
          ]
          return (
            <tr key={id}>
              <th scope="row" className={styles.long}>
                {email}
              </th>
              <td>{[name, role].filter(Boolean).join(', ')}</td>
              <td>{marks.filter(Boolean).join(', ')}</td>
              <td>
                <a href={`${at}/contacts/${id}`}>
                  {t('edit')}
                  <span className="vh">: {email}</span>
                </a>
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
