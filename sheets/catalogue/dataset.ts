/** A published round as search engines for data read it: schema.org's Dataset. */
import { catalogueTexts } from '@/messages/public-page-texts'
import { helsinkiDay } from '@/messages/time'
import type { Locale } from '@/questionnaire/text'
import { filesOf, licenceAddress, type PublishedRound, type Publisher, publisherAddress, versionOf, wordsOfRound } from './published-round'

/** The description of a round in a language. @param variables names of what was asked */
export function schemaDataset(round: PublishedRound, variables: readonly string[], service: Publisher, locale: Locale) {
  const t = catalogueTexts[locale]
  const { title, description, keywords, page } = wordsOfRound(locale, round, service.origin)
  const organization = { '@type': 'Organization', name: t('publisher'), url: publisherAddress }
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description,
    url: page,
    identifier: `kuntakysely-${round.code}`,
    version: versionOf(round),
    inLanguage: locale,
    keywords,
    license: licenceAddress,
    isAccessibleForFree: true,
    creator: organization,
    publisher: organization,
    datePublished: helsinkiDay(round.firstPublishedAt),
    dateModified: helsinkiDay(round.publishedAt),
    temporalCoverage: round.referenceDate,
    spatialCoverage: { '@type': 'Place', name: 'Finland' },
    variableMeasured: variables,
    includedInDataCatalog: { '@type': 'DataCatalog', name: t('title'), url: `${service.origin}/${locale}/data` },
    distribution: filesOf(round, service)
      .filter((file) => file.locale === locale)
      .map(({ format, mediaType, address }) => ({
        '@type': 'DataDownload',
        name: t(format),
        encodingFormat: mediaType.split(';')[0],
        contentUrl: address,
      })),
  }
}
