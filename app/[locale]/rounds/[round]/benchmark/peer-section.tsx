import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { PeerGroup } from '@/data/benchmark/peer-group'
import { say } from '@/questionnaire/text'
import type { AnsweringPage } from '../answering-page'
import { resetPeersAction, seePeersAction } from './peers/actions'

/** Why an act was refused, in words. */
const refusals = [
  ['few-answered', 'peersFewAnswered'],
  ['near', 'peersNearAnswered'],
  ['seen', 'peersSeen'],
  ['none', 'peersGone'],
] as const

interface PeerSectionProps {
  page: AnsweringPage
  group: PeerGroup
  /** Why the last act was refused, as its address says. */
  problem: string | undefined
}

/** The municipality's own group: to be chosen, chosen and not yet opened, or opened for good. */
export async function PeerSection({ page, group, problem }: PeerSectionProps) {
  const { locale, at, hub } = page
  const { chosen, others, isMember } = group
  const t = await getTranslations('benchmark')
  const said = refusals.find(([code]) => code === problem)?.[1]
  const of = { round: hub.round.code, municipality: hub.municipality.code, locale }
  const names = others.filter(({ code }) => chosen?.members.includes(code)).map(({ name }) => say(name, locale))
  const list = new Intl.ListFormat(locale).format(names.toSorted((a, b) => a.localeCompare(b, locale)))
  return (
    <section className="sect stack" aria-labelledby="peers">
      <h2 id="peers">{t('groupPeers')}</h2>
      {said ? (
        <Note kind="warn" role="alert">
          <p>{t(said)}</p>
        </Note>
      ) : null}
      {chosen ? <p>{t('peersAre', { list })}</p> : <p>{t('peersNone')}</p>}
      {chosen?.isSeen ? <p className="small muted">{t('peersStay')}</p> : null}
      {chosen && !chosen.isSeen ? <p>{t('peersFixed')}</p> : null}
      {!chosen && isMember ? (
        <p>
          <ButtonLink kind="second" href={at('/benchmark/peers')}>
            {t('peersChoose')}
          </ButtonLink>
        </p>
      ) : null}
      {chosen && !chosen.isSeen ? (
        <form action={(isMember ? seePeersAction : resetPeersAction).bind(null, of)}>
          <Button kind="second">{t(isMember ? 'peersSee' : 'peersReset')}</Button>
        </form>
      ) : null}
    </section>
  )
}
