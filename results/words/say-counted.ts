/** What was counted of a round that counts more than what was sent. */
import { resultTexts } from '@/messages/result-texts'
import type { Locale } from '@/questionnaire/text'
import type { RoundSummary } from '@/results/summary'

/** "Vastauksista 72 oli lähetetty; lisäksi 6 keskeneräistä otettiin mukaan …"; null where all that counts was sent as it stands. */
export const sayCounted = ({ counted }: Pick<RoundSummary, 'counted'>, locale: Locale): string | null =>
  counted ? resultTexts(locale).t('counted', counted) : null
