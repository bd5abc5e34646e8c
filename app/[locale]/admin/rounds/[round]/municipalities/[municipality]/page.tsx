import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/layout/back-link'
import { Note } from '@/components/ui/message/note'
import { getWholeTexts } from '@/messages/whole-texts'
import { type Locale, say } from '@/questionnaire/text'
import { AdminFrame } from '../../../../admin-frame'
import { SaidNote } from '../../../../said-note'
import { ActLinks } from './act-links'
import { Facts } from './facts'
import { Members } from './members'
import { readMunicipality } from './read-municipality'
import { StandingActs } from './standing-acts'
import { TimeLine } from './time-line'

type Props = PageProps<'/[locale]/admin/rounds/[round]/municipalities/[municipality]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, round, municipality } = (await params) as { locale: Locale; round: string; municipality: string }
  const found = await readMunicipality(round, municipality)
  const t = await getWholeTexts('municipalityPage')
  const admin = await getWholeTexts('admin')
  return { title: `${t('back', { name: say(found.municipality.name, locale), round })} – ${admin('administration')}` }
}

const said = ['call', 'note', 'extend', 'decline', 'send-back', 'extension-ended', 'decline-ended', 'send-back-ended', 'nothing'] as const

/** One municipality in a round: how far it is, what can be done with it, and all that has happened, on one line. */
export default async function MunicipalityInRoundPage({ params, searchParams }: Props) {
  const { locale, round, municipality } = (await params) as { locale: Locale; round: string; municipality: string }
  const found = await readMunicipality(round, municipality)
  const t = await getTranslations('municipalityPage')
  const cockpit = await getTranslations('cockpit')
  const query = await searchParams
  return (
    <AdminFrame round={round} current="municipalities">
      <BackLink href={`/${locale}/admin/rounds/${round}/municipalities`}>{cockpit('list')}</BackLink>
      <div className="stack-l">
        <SaidNote said={query.said} texts={Object.fromEntries(said.map((each) => [each, t(`said.${each}`)]))} />
        <div className="head">
          <p className="kicker">{`${say(found.round.survey, locale)} ${round}`}</p>
          <h1>{say(found.municipality.name, locale)}</h1>
        </div>
        {found.isPresent ? (
          <Note>
            <p>{t('present')}</p>
          </Note>
        ) : null}
        <StandingActs found={found} locale={locale} />
        <div className="cols wide-left">
          <div className="stack-l">
            <Facts found={found} locale={locale} />
            <TimeLine entries={found.timeline} locale={locale} />
          </div>
          <div className="stack-l">
            <ActLinks found={found} locale={locale} />
            <Members members={found.members} />
          </div>
        </div>
      </div>
    </AdminFrame>
  )
}
