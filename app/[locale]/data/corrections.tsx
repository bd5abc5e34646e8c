import { getTranslations } from 'next-intl/server'
import type { PublicTurn } from '@/data/results/public-turns'
import type { Publication } from '@/data/results/publications'
import { sayDay } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'

/** What of the published rounds was corrected, when and why; the newest turn first. */
export async function Corrections({ publications, locale }: { publications: readonly Publication[]; locale: Locale }) {
  const t = await getTranslations('publicPages.data')
  const results = await getTranslations('results')
  const sayTurn = (turn: PublicTurn): string => {
    if (turn.kind === 'withdrawn') return t('withdrawn')
    if (turn.kind === 'corrected') return t(turn.reason === null ? 'corrected' : 'correctedReason', { number: turn.version })
    return t(turn.kind, { number: turn.version })
  }
  const corrected = publications.filter(({ history }) => history.length > 1)
  return (
    <section className="sect" id="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{t('corrections')}</h2>
      <div className="stack-s running">
        <p>{t('correctionsText')}</p>
        {corrected.length === 0 ? <p>{t('correctionsNone')}</p> : null}
        {corrected.map(({ code, history }) => (
          <section key={code} aria-labelledby={`corrections-${code}`} className="stack-s">
            <h3 id={`corrections-${code}`}>{results('round', { round: code })}</h3>
            <ul>
              {history.toReversed().map((turn) => (
                <li key={turn.at.getTime()}>
                  {sayDay(turn.at, locale)}: {sayTurn(turn)}
                  {turn.kind === 'corrected' && turn.reason !== null ? ` ${turn.reason}` : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
