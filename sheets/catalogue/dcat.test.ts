import { toRDF } from 'jsonld'
import { beforeAll, describe, expect, it } from 'vitest'
import { schemaDataset } from './dataset'
import { dcatCatalogue } from './dcat'
import type { PublishedRound, Publisher } from './published-round'

const service: Publisher = {
  origin: 'https://kysely.example',
  contact: 'kysely@kuntaliitto.example',
  formats: [
    { format: 'csv', mediaType: 'text/csv; charset=utf-8' },
    { format: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ],
}
const roundOf = (code: string): PublishedRound => ({
  code,
  referenceDate: `${code}-10-01`,
  survey: { fi: 'Kuntien "viestintä" <2>', sv: 'Kommunernas kommunikation', en: 'Municipal communication' },
  firstPublishedAt: new Date(`${code}-12-01T06:00:00Z`),
  publishedAt: new Date(`${code}-12-08T06:00:00Z`),
  version: { number: 2 },
})

type Term = { termType: string; value: string; datatype?: { value: string }; language?: string }
type Quad = { subject: Term; predicate: Term; object: Term }

const of = {
  a: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
let quads: Quad[]
const typed = (type: string) => quads.filter(({ predicate, object }) => predicate.value === of.a && object.value === type)
const nodes = (type: string) => [...new Set(typed(type).map(({ subject }) => subject.value))]
const objects = (subject: string, predicate: string) =>
  quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate).map(({ object }) => object)

beforeAll(async () => {
  // A copy as a harvester reads it: parsed from the text.
  const document = JSON.parse(JSON.stringify(dcatCatalogue([roundOf('2026'), roundOf('2024')], service)))
  quads = (await toRDF(document)) as Quad[]
})

describe('the catalogue is what avoindata.fi demands of DCAT-AP', () => {
  it('has one catalogue with title, description, publisher and datasets', () => {
    const [catalogue = '', ...others] = nodes(`${of.dcat}Catalog`)
    expect(others).toEqual([])
    for (const name of ['title', 'description'])
      expect(
        objects(catalogue, of.dct + name)
          .map(({ language }) => language)
          .sort(),
      ).toEqual(['en', 'fi', 'sv'])
    expect(objects(catalogue, `${of.dct}publisher`)).toHaveLength(1)
    expect(
      objects(catalogue, `${of.dcat}dataset`)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(nodes(`${of.dcat}Dataset`).sort())
  })

  it.each([
    [`${of.dct}publisher`, `${of.foaf}Agent`],
    [`${of.dct}language`, `${of.dct}LinguisticSystem`],
    [`${of.dct}license`, `${of.dct}LicenseDocument`],
    [`${of.dct}spatial`, `${of.dct}Location`],
    [`${of.dct}temporal`, `${of.dct}PeriodOfTime`],
    [`${of.dct}accessRights`, `${of.dct}RightsStatement`],
    [`${of.dct}format`, `${of.dct}MediaTypeOrExtent`],
    [`${of.dcat}mediaType`, `${of.dct}MediaType`],
    [`${of.dcat}theme`, `${of.skos}Concept`],
    [`${of.dcat}themeTaxonomy`, `${of.skos}ConceptScheme`],
    [`${of.dcat}distribution`, `${of.dcat}Distribution`],
    [`${of.dcat}contactPoint`, `${of.vcard}Organization`],
    [`${of.dcat}landingPage`, `${of.foaf}Document`],
    [`${of.foaf}homepage`, `${of.foaf}Document`],
  ])('every %s is a %s', (predicate, type) => {
    const found = quads.filter((quad) => quad.predicate.value === predicate)
    expect(found.length).toBeGreaterThan(0)
    const all = new Set(nodes(type))
    expect(found.filter(({ object }) => !all.has(object.value))).toEqual([])
  })

  it('every theme and taxonomy has a name, every agent too', () => {
    for (const each of nodes(`${of.skos}Concept`)) expect(objects(each, `${of.skos}prefLabel`).length).toBeGreaterThan(0)
    for (const each of nodes(`${of.skos}ConceptScheme`)) expect(objects(each, `${of.dct}title`).length).toBeGreaterThan(0)
    for (const each of nodes(`${of.foaf}Agent`)) expect(objects(each, `${of.foaf}name`).length).toBeGreaterThan(0)
  })

  it('dates are dates, one of each kind', () => {
    for (const type of [`${of.dcat}Catalog`, `${of.dcat}Dataset`, `${of.dcat}Distribution`])
      for (const node of nodes(type))
        for (const name of ['issued', 'modified']) {
          const found = objects(node, of.dct + name)
          expect(found.map(({ datatype }) => datatype?.value)).toEqual([`${of.xsd}date`])
          expect(found[0]?.value).toMatch(/^20\d\d-12-0[18]$/)
        }
  })

  it('every distribution leads to its file and page, with a licence', () => {
    const all = nodes(`${of.dcat}Distribution`)
    expect(all).toHaveLength(2 * 2 * 3)
    for (const each of all) {
      expect(objects(each, `${of.dcat}accessURL`)).toHaveLength(1)
      expect(objects(each, `${of.dcat}downloadURL`)[0]?.value).toMatch(
        /^https:\/\/kysely\.example\/(fi|sv|en)\/results\/20(24|26)\/sheets\/kuntakysely-/,
      )
      expect(objects(each, `${of.dct}license`).map(({ value }) => value)).toEqual(['https://creativecommons.org/licenses/by/4.0/'])
    }
  })

  it('nothing is left without a meaning of the vocabularies', () => {
    const known = Object.values(of)
    const others = quads.map(({ predicate }) => predicate.value).filter((each) => !known.some((prefix) => each.startsWith(prefix)))
    expect(new Set(others)).toEqual(new Set(['http://www.w3.org/2002/07/owl#versionInfo']))
  })
})

describe('the description of a round for search engines', () => {
  const dataset = schemaDataset(roundOf('2024'), ['Kirjalliset ohjeet'], service, 'sv')

  it('has what a dataset is found by', () => {
    expect(dataset).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      datePublished: '2024-12-01',
      dateModified: '2024-12-08',
      version: '2024-r2',
      inLanguage: 'sv',
    })
    expect(dataset.name).toContain('Kommunernas kommunikation')
    // Search engines take descriptions of 50 to 5000 characters.
    expect(dataset.description.length).toBeGreaterThan(50)
  })

  it('offers the files of its language, each with its type', () => {
    expect(dataset.distribution.map(({ encodingFormat, contentUrl }) => [encodingFormat, contentUrl])).toEqual([
      ['text/csv', 'https://kysely.example/sv/results/2024/sheets/kuntakysely-2024.csv'],
      [
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'https://kysely.example/sv/results/2024/sheets/kuntakysely-2024.xlsx',
      ],
    ])
  })
})
