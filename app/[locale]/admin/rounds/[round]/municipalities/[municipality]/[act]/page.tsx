import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RefusableForms } from '@/components/ui/form/refusable'
import { BackLink } from '@/components/ui/layout/back-link'
import { ActPanel } from '@/components/ui/message/act-panel'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { AdminFrame } from '../../../../../admin-frame'
import { isPossible, readMunicipalityAct } from '../acts'
import { readMunicipality } from '../read-municipality'
import { ActForm } from './act-form'
import { recordMunicipalityActAction } from './actions'

type Props = PageProps<'/[locale]/admin/rounds/[round]/municipalities/[municipality]/[act]'>

/** The form writes the title, which tells of a refusal. */
export const metadata: Metadata = { title: { absolute: '' } }

/** Asks what is to be recorded of a municipality, and says what follows from it. */
export default async function MunicipalityActPage({ params }: Props) {
  const { locale, round, municipality, act } = (await params) as { locale: Locale; round: string; municipality: string; act: string }
  const page = readMunicipalityAct(act)
  if (!page) notFound()
  const found = await readMunicipality(round, municipality)
  const at = `/${locale}/admin/rounds/${round}/municipalities/${municipality}`
  if (!isPossible(page, found.can)) redirect(at as Route)
  const t = await getTranslations('municipalityPage')
  const whole = await getWholeTexts('municipalityPage')
  const name = say(found.municipality.name, locale)
  return (
    <AdminFrame round={round} current="municipalities">
      <BackLink href={at}>{t('back', { name, round })}</BackLink>
      <RefusableForms
        action={recordMunicipalityActAction}
        title={`${whole(`act.${page}`)}: ${name}, ${round} – Kuntakysely`}
        errorPrefix={t('errorPrefix')}
        errorTitle={t('errorTitle')}
      >
        <ActPanel id="act" title={`${t(`act.${page}`)}: ${name}`} page>
          <p>{t(`actAbout.${page}`)}</p>
          <ActForm {...{ page, found, locale, at }} />
        </ActPanel>
      </RefusableForms>
    </AdminFrame>
  )
}
