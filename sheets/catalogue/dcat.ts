/**
 * The catalogue of published rounds by DCAT-AP 2 as JSON-LD, with the classes of all nodes written out as avoindata.fi's extension of the
 * profile asks (github.com/vrk-kpa/opendata, doc/dcat-ap).
 */
import { catalogueTexts } from '@/messages/public-page-texts'
import { helsinkiDay } from '@/messages/time'
import { type Locale, locales } from '@/questionnaire/text'
import {
  type CataloguedFile,
  filesOf,
  licenceAddress,
  type PublishedRound,
  type Publisher,
  publisherAddress,
  versionOf,
  wordsOfRound,
} from './published-round'

const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** The EU's controlled vocabularies. */
const authority = (list: string, value = ''): string => `http://publications.europa.eu/resource/authority/${list}${value && `/${value}`}`
const languageCodes: Record<Locale, string> = { fi: 'FIN', sv: 'SWE', en: 'ENG' }

const typed = (id: string, type: string) => ({ '@id': id, '@type': type })
const inAll = (sayIn: (locale: Locale) => string) => locales.map((locale) => ({ '@language': locale, '@value': sayIn(locale) }))
const text = (key: string) => inAll((locale) => catalogueTexts[locale](key))
const day = (iso: string) => ({ '@type': 'xsd:date', '@value': iso })
const language = (locale: Locale) => typed(authority('language', languageCodes[locale]), 'dct:LinguisticSystem')

const licence = typed(licenceAddress, 'dct:LicenseDocument')
const country = typed(authority('country', 'FIN'), 'dct:Location')
const publisher = {
  '@id': publisherAddress,
  '@type': ['foaf:Agent', 'foaf:Organization'],
  'foaf:name': text('publisher'),
}

function distribution(round: PublishedRound, { locale, format, mediaType, address }: CataloguedFile, origin: string) {
  const [type = mediaType] = mediaType.split(';')
  return {
    ...typed(`${address}#file`, 'dcat:Distribution'),
    'dct:title': text(format),
    'dcat:accessURL': { '@id': `${origin}/${locale}/data#round-${round.code}` },
    'dcat:downloadURL': { '@id': address },
    'dct:format': typed(authority('file-type', format.toUpperCase()), 'dct:MediaTypeOrExtent'),
    'dcat:mediaType': typed(`https://www.iana.org/assignments/media-types/${type}`, 'dct:MediaType'),
    'dct:language': language(locale),
    'dct:license': licence,
    'dct:issued': day(helsinkiDay(round.firstPublishedAt)),
    'dct:modified': day(helsinkiDay(round.publishedAt)),
  }
}

function dataset(round: PublishedRound, service: Publisher) {
  const { origin, contact } = service
  const reference = day(round.referenceDate)
  const told = (locale: Locale) => wordsOfRound(locale, round, origin)
  return {
    ...typed(`${origin}/dcat#round-${round.code}`, 'dcat:Dataset'),
    'dct:identifier': `kuntakysely-${round.code}`,
    'dct:title': inAll((locale) => told(locale).title),
    'dct:description': inAll((locale) => told(locale).description),
    'dcat:keyword': locales.flatMap((locale) => told(locale).keywords.map((word) => ({ '@language': locale, '@value': word }))),
    'dcat:theme': {
      ...typed(authority('data-theme', 'GOVE'), 'skos:Concept'),
      'skos:prefLabel': text('theme'),
    },
    'dct:publisher': publisher,
    'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': text('publisher'), 'vcard:hasEmail': { '@id': `mailto:${contact}` } },
    'dct:spatial': country,
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': reference, 'dcat:endDate': reference },
    'dct:accessRights': typed(authority('access-right', 'PUBLIC'), 'dct:RightsStatement'),
    'dct:language': locales.map(language),
    'dct:issued': day(helsinkiDay(round.firstPublishedAt)),
    'dct:modified': day(helsinkiDay(round.publishedAt)),
    'owl:versionInfo': versionOf(round),
    'dcat:landingPage': locales.map((locale) => typed(told(locale).page, 'foaf:Document')),
    'dcat:distribution': filesOf(round, service).map((file) => distribution(round, file, origin)),
  }
}

/** The catalogue as a document of JSON-LD. @param rounds published ones, newest first */
export function dcatCatalogue(rounds: readonly PublishedRound[], service: Publisher) {
  const issued = rounds.map(({ firstPublishedAt }) => helsinkiDay(firstPublishedAt)).sort()[0]
  const modified = rounds
    .map(({ publishedAt }) => helsinkiDay(publishedAt))
    .sort()
    .at(-1)
  return {
    '@context': context,
    ...typed(`${service.origin}/dcat`, 'dcat:Catalog'),
    'dct:title': text('title'),
    'dct:description': text('description'),
    'dct:publisher': publisher,
    'foaf:homepage': typed(`${service.origin}/fi`, 'foaf:Document'),
    'dct:language': locales.map(language),
    'dct:license': licence,
    'dct:spatial': country,
    'dcat:themeTaxonomy': { ...typed(authority('data-theme'), 'skos:ConceptScheme'), 'dct:title': text('taxonomy') },
    ...(issued && modified ? { 'dct:issued': day(issued), 'dct:modified': day(modified) } : {}),
    'dcat:dataset': rounds.map((round) => dataset(round, service)),
  }
}
