import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToggleLinks } from '@/components/ui/form/toggle'
import { BackLink } from '@/components/ui/layout/back-link'
import { getEarlier } from '@/data/answering/history/earlier-rounds'
import { getViewer } from '@/data/identity/session'
import { numberWord } from '@/messages/numbers/number-words'
import { getWholeTexts } from '@/messages/whole-texts'
import { withSoftHyphens } from '@/questionnaire/soft-hyphens'
import { say } from '@/questionnaire/text'
import { guarded } from '../../../guarded'
import { AnsweringFrame } from '../answering-frame'
import { readAnsweringPage } from '../answering-page'
import { RoundAnswers } from './round-answers'

type Props = PageProps<'/[locale]/rounds/[round]/earlier'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getWholeTexts('history')
  return { title: `${t('earlierTitle')} – ${t('thisRound', { round: (await params).round })}` }
}

export default async function EarlierPage({ params, searchParams }: Props) {
  const page = await readAnsweringPage(params, searchParams)
  const { locale, hub, at, query } = page
  const where = { round: hub.round.code, municipality: hub.municipality.code }
  const rounds = withSoftHyphens(await guarded(getEarlier(await getViewer(), where)), locale)
  const { of } = await searchParams
  const shown = rounds.find(({ round }) => round === of) ?? rounds[0]
  const t = await getTranslations('history')
  const items = rounds.map(({ round }) => ({
    label: round,
    href: `${at('/earlier')}${query ? '&' : '?'}of=${round}`,
    current: round === shown?.round,
  }))
  return (
    <AnsweringFrame page={page} current="earlier">
      <BackLink href={at()}>{t('toSections')}</BackLink>
      <div className="head">
        <h1>{t('earlierTitle')}</h1>
        <p className="lede ui">
          {shown
            ? t('earlierLead', {
                municipality: say(hub.municipality.name, locale),
                count: rounds.length,
                words: numberWord(rounds.length, locale, 'illative'),
              })
            : t('noEarlier')}
        </p>
      </div>
      {shown ? (
        <div className="stack-l">
          <ToggleLinks label={t('chooseRound')} items={items} />
          <RoundAnswers page={page} earlier={shown} />
        </div>
      ) : null}
    </AnsweringFrame>
  )
}
