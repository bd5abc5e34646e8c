import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { Switch } from '@/components/ui/layout/switch'
import { say } from '@/questionnaire/text'
import { type AnsweringPage, addresses } from './answering-page'

/** Pages of a round that each municipality has; from others its sections are the nearest. */
const shared = /^\/(?:sections\/[^/]+|check|answers|earlier|history|people|leave)?$/

/** The page's place below the round: "/sections/tekoaly". */
function placeIn(address: string, round: string): string {
  const [path = ''] = address.split('?')
  const place = path.slice(path.indexOf(`/rounds/${round}`) + `/rounds/${round}`.length)
  return shared.test(place || '/') ? place : ''
}

/** Whose answers these are; for a person of several municipalities also the way to this same page of the others. */
export async function MunicipalitySwitch({ page: { locale, hub } }: { page: AnsweringPage }) {
  const t = await getTranslations('answering')
  const { code } = hub.round
  const here = `${say(hub.municipality.name, locale)} · ${t('survey', { round: code })}`
  const others = hub.own.filter((own) => own.code !== hub.municipality.code)
  if (others.length === 0) return here
  const place = placeIn((await headers()).get('x-address') ?? '', code)
  return (
    <Switch
      label={t('switch.change')}
      title={t('switch.samePage')}
      items={others.map((own) => ({ label: say(own.name, locale), href: addresses(locale, code, own.code).at(place) }))}
      all={{ label: t('switch.all'), href: `/${locale}/rounds` }}
    >
      {here}
    </Switch>
  )
}
