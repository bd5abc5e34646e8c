import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { RefusableChoices, RefusableField, RefusableForm, RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { getMunicipality } from '@/data/contacts/municipality'
import { getViewer } from '@/data/identity/session'
import { type Locale, say } from '@/questionnaire/text'
import { guarded } from '../../../../../guarded'
import { AdminFrame } from '../../../../admin-frame'
import styles from '../../../../files.module.css'
import { removeContactAction, saveContactAction } from '../../actions'

type Props = PageProps<'/[locale]/admin/municipalities/[municipality]/contacts/[contact]'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** One contact of a municipality, written by hand. */
export default async function ContactEditPage({ params }: Props) {
  const { locale, municipality, contact: asked } = (await params) as { locale: Locale; municipality: string; contact: string }
  const found = await guarded(getMunicipality(await getViewer(), municipality))
  const contact = asked === 'new' ? null : found.contacts.find(({ id }) => String(id) === asked)
  if (contact === undefined) notFound()
  const [t, admin] = [await getTranslations('contacts'), await getTranslations('admin')]
  const at = `/${locale}/admin/municipalities/${municipality}`
  const title = contact ? t('editTitle') : t('addTitle')
  const yesNo = [
    { value: 'yes', label: t('file.yes') },
    { value: 'no', label: t('file.no') },
  ]
  const place = { locale, municipality }
  return (
    <AdminFrame current="contacts">
      <BackLink href={at}>{say(found.name, locale)}</BackLink>
      <div className="stack-l">
        <div className="head">
          <p className="kicker">{say(found.name, locale)}</p>
          <h1 className="size-2xl">{title}</h1>
        </div>
        <RefusableForms
          action={saveContactAction.bind(null, { ...place, contact: contact?.id ?? null })}
          title={`${title}: ${say(found.name, locale)} – ${admin('administration')} – Kuntakysely`}
          errorPrefix={t('errorPrefix')}
          errorTitle={t('errorTitle')}
        >
          <RefusableForm name="contact" className={styles.form}>
            <RefusableField id="email" name="email" type="email" label={t('file.email')} defaultValue={contact?.email ?? ''} />
            <RefusableField id="name" name="name" label={t('fieldName')} maxLength={100} defaultValue={contact?.name ?? ''} />
            <RefusableField id="role" name="role" label={t('fieldRole')} maxLength={100} defaultValue={contact?.role ?? ''} />
            <RefusableChoices
              legend={t('fieldLanguage')}
              name="language"
              chosen={contact?.locale ?? 'own'}
              items={[
                { value: 'own', label: t('language.own') },
                { value: 'fi', label: t('language.fi') },
                { value: 'sv', label: t('language.sv') },
                { value: 'en', label: t('language.en') },
              ]}
            />
            <RefusableChoices legend={t('fieldPrimary')} name="primary" chosen={contact?.isPrimary ? 'yes' : 'no'} items={yesNo} />
            <RefusableChoices legend={t('fieldRegistry')} name="registry" chosen={contact?.isRegistry ? 'yes' : 'no'} items={yesNo} />
            <RefusableChoices
              legend={t('fieldState')}
              name="state"
              chosen={contact?.state ?? 'current'}
              items={[
                { value: 'current', label: t('state.current') },
                { value: 'bounced', label: t('stateBounced') },
                { value: 'departed', label: t('stateDeparted') },
              ]}
            />
            <Button>{t('save')}</Button>
          </RefusableForm>
        </RefusableForms>
        {contact ? (
          <form action={removeContactAction.bind(null, { ...place, contact: contact.id })} className="stack-s">
            <p>{t('removeText')}</p>
            <Button kind="second">{t('remove')}</Button>
          </form>
        ) : null}
      </div>
    </AdminFrame>
  )
}
