import { listPublications } from '@/data/results/publications'
import { type Locale, say } from '@/questionnaire/text'
import { schemaDataset } from '@/sheets/catalogue/dataset'
import { publisher } from '../../../publisher'
import type { ResultsOfRequest } from './read-results'

/** The published round as search engines for data read it; of one that is not published nothing. */
export async function DatasetJson({ reading, locale }: { reading: ResultsOfRequest; locale: Locale }) {
  const { round } = reading.summary
  const publication = (await listPublications()).find(({ code }) => code === round)
  if (!publication || !reading.publishedAt) return null
  const variables = reading.views.map(({ question }) => say(question.label, locale))
  const json = JSON.stringify(schemaDataset(publication, variables, publisher(), locale))
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can begin
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }} />
}
