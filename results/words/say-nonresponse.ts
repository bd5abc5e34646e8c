import { percent } from '@/messages/numbers/format'
import type { ResultTexts } from '@/messages/result-texts'
import { hasRows } from '@/questionnaire/types/abilities'
import type { NonresponseClaim } from '@/results/story/claims/nonresponse-claim'
import { optionPhrase, seriesLabel } from './label'
import { everybody, whomAsked } from './whom'

/** "Vastaus puuttuu 111 kunnalta. Jos ne kaikki vastaisivat ”Kyllä”, osuus kaikista kunnista olisi 73 %; jos yksikään ei vastaisi niin, 37 %." */
export const sayNonresponse = (claim: NonresponseClaim, { overview, locale }: ResultTexts): string =>
  overview('bounds', {
    count: claim.unknown,
    options: optionPhrase(claim.question, claim.options, locale),
    row: hasRows(claim.question) ? seriesLabel(claim.question, claim.row, locale) : everybody,
    whom: whomAsked(claim, locale),
    low: percent(claim.low, locale),
    high: percent(claim.high, locale),
  })
