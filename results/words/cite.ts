/** How a round, or a question of it, is named as a source: survey, round, day of publication, revision, licence, address. */
import type { ResultTexts } from '@/messages/result-texts'
import { sayDay } from '@/messages/time'
import { say } from '@/questionnaire/text'
import type { RoundResults } from '@/results/round-results'

/** What a source is known by. */
export type Citable = {
  survey: RoundResults['survey']
  publishedAt: RoundResults['publishedAt']
  revision?: { number: number; computedAt: Date }
  summary: { round: string; sample: boolean }
}

const withSample = (text: string, { summary }: Citable, files: ResultTexts['files']) =>
  summary.sample ? `${text} ${files('sample')}` : text

/**
 * A citation to be copied: "Kuntien … kysely 2018: Kirjalliset ohjeet. Kuntakysely, julkaistu 4.12.2018, tulosversio 1. CC BY 4.0. https://…".
 * @param of address, with its scheme; label of the question, none of a round as a whole
 * @returns null of what is not published, which nobody may cite
 */
export function sayCitation(cited: Citable, of: { address: string; label?: string }, { files, locale }: ResultTexts): string | null {
  const { survey, publishedAt, revision, summary } = cited
  if (!publishedAt || !revision) return null
  const citation = files('citation', {
    survey: say(survey, locale),
    round: summary.round,
    label: of.label ?? 'none',
    day: sayDay(publishedAt, locale),
    number: revision.number,
    address: of.address,
  })
  return withSample(citation, cited, files)
}

/** The line under a picture that leaves the service: "Lähde: Kuntakysely 2018. Julkaistu 4.12.2018, tulosversio 1. CC BY 4.0." */
export function saySource(cited: Citable, computedAt: Date, { files, locale }: ResultTexts): string {
  const { publishedAt, revision, summary } = cited
  const line =
    publishedAt && revision
      ? files('source', { round: summary.round, day: sayDay(publishedAt, locale), number: revision.number })
      : files('notPublished', { day: sayDay(revision?.computedAt ?? computedAt, locale) })
  return withSample(line, cited, files)
}
