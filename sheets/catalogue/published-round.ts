/** What is told of a published round to those who list open data, and words that both ways of telling it share. */
import { catalogueTexts } from '@/messages/public-page-texts'
import { type Locale, locales, say, type Text } from '@/questionnaire/text'

/** Ending and media type of a file. */
export type FileFormat = { format: 'xlsx' | 'csv'; mediaType: string }

export type PublishedRound = {
  code: string
  /** ISO day that the figures are of. */
  referenceDate: string
  survey: Text
  firstPublishedAt: Date
  publishedAt: Date
  version: { number: number }
}

/** Who publishes, where, and who answers questions. */
export type Publisher = { origin: string; contact: string; formats: readonly FileFormat[] }

export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/'
export const publisherAddress = 'https://www.kuntaliitto.fi/'

/** What the round is called and where it is read, in a language. */
export const wordsOfRound = (locale: Locale, { code, survey }: PublishedRound, origin: string) => {
  const t = catalogueTexts[locale]
  const names = { round: code, survey: say(survey, locale) }
  return {
    title: t('datasetTitle', names),
    description: t('datasetDescription', names),
    keywords: (['keyword1', 'keyword2', 'keyword3', 'keyword4'] as const).map((key) => t(key)),
    page: `${origin}/${locale}/results/${code}`,
  }
}

export const versionOf = ({ code, version }: PublishedRound): string => `${code}-r${version.number}`

export type CataloguedFile = FileFormat & { locale: Locale; address: string }

/** The files of a round in every language. */
export const filesOf = (round: PublishedRound, { origin, formats }: Publisher): CataloguedFile[] =>
  locales.flatMap((locale) =>
    formats.map((each) => ({
      ...each,
      locale,
      address: `${wordsOfRound(locale, round, origin).page}/sheets/kuntakysely-${round.code}.${each.format}`,
    })),
  )
