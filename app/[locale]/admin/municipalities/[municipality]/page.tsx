import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NumberCell, NumberHead, Table } from '@/components/ui/data/table'
import { ButtonLink } from '@/components/ui/form/button'
import { RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { getMunicipality } from '@/data/contacts/municipality'
import { getViewer } from '@/data/identity/session'
import { number } from '@/messages/numbers/format'
import { type Locale, say } from '@/questionnaire/text'
import { DomainsForm } from '../../../domains-form'
import { guarded } from '../../../guarded'
import { AdminFrame } from '../../admin-frame'
import styles from '../../files.module.css'
import { SaidNote } from '../../said-note'
import { saveDomainsAction } from './actions'
import { ContactTable } from './contact-table'
import { Mergers } from './mergers'

type Props = PageProps<'/[locale]/admin/municipalities/[municipality]'>

/** The form of domains writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** One municipality: whom to write to, whose addresses join, who its members are, and what it was by year. */
export default async function MunicipalityAdminPage({ params, searchParams }: Props) {
  const { locale, municipality: code } = (await params) as { locale: Locale; municipality: string }
  const found = await guarded(getMunicipality(await getViewer(), code))
  const query = await searchParams
  const t = await getTranslations('contacts')
  const register = await getTranslations('register')
  const admin = await getTranslations('admin')
  const people = await getTranslations('people')
  const at = `/${locale}/admin/municipalities/${code}`
  const name = say(found.name, locale)
  return (
    <AdminFrame current="contacts">
      <BackLink href={`/${locale}/admin/contacts`}>{t('title')}</BackLink>
      <div className="stack-l">
        <div className="head">
          <h1 className="size-2xl">{name}</h1>
          <p className="muted">{t('names', { names: [...new Set([found.name.fi, found.name.sv])].join(' · '), code })}</p>
        </div>
        <RefusableForms
          action={saveDomainsAction.bind(null, { locale, municipality: code })}
          title={`${name} – ${admin('administration')} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
          done={
            <SaidNote said={query.said} texts={{ contact: t('saidContact'), removed: t('saidRemoved'), domains: people('said.domains') }} />
          }
        >
          <div className="stack-s">
            <h2 id="contacts" className="size-l">
              {t('title')}
            </h2>
            <ContactTable contacts={found.contacts} at={at} />
            <ButtonLink kind="second" href={`${at}/contacts/new`}>
              {t('add')}
            </ButtonLink>
          </div>
          <section className="stack-s" aria-labelledby="domains-title">
            <h2 id="domains-title" className="size-l">
              {t('domainsTitle')}
            </h2>
            <DomainsForm domains={found.domains} className={styles.form} />
          </section>
          <section className="stack-s" aria-labelledby="members">
            <h2 id="members" className="size-l">
              {t('members')}
            </h2>
            {found.members.length ? (
              <ul className={styles.changes}>
                {found.members.map((member) => (
                  <li key={member.id} className={styles.long}>
                    {[member.name, member.title, member.email].filter(Boolean).join(' · ')}
                  </li>
                ))}
              </ul>
            ) : (
              <p className="muted">{t('noMembers')}</p>
            )}
          </section>
          <Mergers found={found} locale={locale} />
          <div className="stack-s">
            <h2 id="years" className="size-l">
              {t('years')}
            </h2>
            {found.earlierNames.length ? <p>{t('earlierNames', { names: found.earlierNames.join(', ') })}</p> : null}
            <Table label={t('years')} width="l">
              <thead>
                <tr>
                  <th scope="col">{t('year')}</th>
                  <th scope="col">{t('region')}</th>
                  <th scope="col">{t('group')}</th>
                  <th scope="col">{t('languageOf')}</th>
                  <NumberHead>{t('population')}</NumberHead>
                </tr>
              </thead>
              <tbody>
                {found.years.map(({ year, region, group, language, population }) => (
                  <tr key={year}>
                    <th scope="row">{year}</th>
                    <td>{register(`region.${region as '01'}`)}</td>
                    <td>{register(`group.${group as 'urban'}`)}</td>
                    <td>{register(`language.${language as 'fi'}`)}</td>
                    <NumberCell>{population === null ? '–' : number(population, locale)}</NumberCell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        </RefusableForms>
      </div>
    </AdminFrame>
  )
}
