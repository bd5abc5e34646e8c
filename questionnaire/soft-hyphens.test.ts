import { expect, test } from 'vitest'
import { questionsOf } from './asked'
import { questionnaireSchema } from './document'
import { earlierQuestion } from './prefill'
import { pageWithSoftHyphens, softHyphens, withSoftHyphens } from './soft-hyphens'
import { form2024 } from './templates/form-2024'
import { form2026 } from './templates/form-2026'

const shown = (text: string) => text.replaceAll('\u00ad', '|')

test.each([
  ['fi', 'saavutettavuusseloste', 'saavu|tet|ta|vuus|se|loste'],
  ['fi', 'työsähköpostiosoite', 'työsäh|kö|posti|osoite'],
  ['fi', 'osallistumisalusta', 'osal|lis|tu|mis|alusta'],
  ['fi', 'kuntalaisaloitteet', 'kunta|lais|aloit|teet'],
  ['fi', 'valvontaviranomainen', 'valvon|ta|vi|ran|omainen'],
  ['fi', 'Viestintähenkilöstö', 'Vies|tin|tä|hen|ki|löstö'],
  ['sv', 'Kommunikationspersonal', 'Kommu|ni|ka|tions|per|sonal'],
  ['sv', 'jämförelsekommunerna', 'jämfö|relse|kom|mu|nerna'],
  ['sv', 'bakgrundsuppgifter', 'bakgrunds|upp|gifter'],
  ['sv', 'kommunsammanslagningar', 'kommun|sam|man|slag|ningar'],
  ['sv', 'befolkningarnas', 'befolk|ning|arnas'],
  ['sv', 'samstämmigheten', 'samstäm|mig|heten'],
  ['sv', 'inloggningssidan', 'inlogg|nings|sidan'],
] as const)('in %s %s may be divided as %s', (locale, word, divided) => {
  expect(shown(softHyphens(word, locale))).toBe(divided)
})

test('short words stay whole, so do addresses, names in messages and everything in English', () => {
  for (const text of [
    'Verkkopalvelu',
    'saavutettavuusvaatimukset.fi/digipalvelulain-vaatimukset',
    'verkkoviestintavastaava@kunta.example',
    '{municipalitiesWithAnswers, plural, one {yksi} other {#}} {municipalitiesWithAnswers}',
    '{kind, select, municipalitiesWithAnswers {a} other {b}}',
    '<municipalitiesWithAnswers>tähän</municipalitiesWithAnswers>',
  ])
    expect(softHyphens(text, 'fi')).toBe(text)
  expect(softHyphens('internationalizations', 'en')).toBe('internationalizations')
  expect(shown(softHyphens('{n, plural, one {yksi saavutettavuusseloste} other {#}}', 'fi'))).toContain('yksi saavu|tet|ta|vuus|se|loste} ')
  expect(shown(softHyphens('{count} saavutettavuusseloste, ja', 'fi'))).toBe('{count} saavu|tet|ta|vuus|se|loste, ja')
})

test('of a document the texts are changed, in the one language; keys and values are not', () => {
  const text = { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande' }
  const document = { key: 'saavutettavuusseloste', options: [{ label: text }], count: 2, when: null, at: new Date(0), keys: new Set(['a']) }
  expect(withSoftHyphens(document, 'fi')).toEqual({
    ...document,
    options: [{ label: { fi: softHyphens(text.fi, 'fi'), sv: text.sv } }],
  })
  expect(withSoftHyphens(document, 'en')).toEqual(document)
})

test('of a page only running text is changed', () => {
  const word = 'saavutettavuusseloste'
  const page = `<html lang="fi"><title>${word}</title><p class="${word}">${word}</p><svg><text>${word}</text></svg><code>${word}</code></html>`
  expect(pageWithSoftHyphens(page)).toBe(page.replace(`>${word}</p>`, `>${softHyphens(word, 'fi')}</p>`))
  expect(pageWithSoftHyphens(page.replace('"fi"', '"en"'))).toBe(page.replace('"fi"', '"en"'))
})

test.each(['fi', 'sv'] as const)(
  'in %s a form with soft hyphens asks the same measures as the last round, and its units are read',
  (locale) => {
    const [before, form] = [questionnaireSchema.parse(form2024), questionnaireSchema.parse(form2026)]
    const earlier = { questionnaire: before }
    const compared = (of: typeof form) => questionsOf(of).flatMap((question) => (earlierQuestion(question, earlier) ? [question.key] : []))
    expect(compared(form)).toContain('viestinta_tyoaika')
    expect(compared(withSoftHyphens(form, locale))).toEqual(compared(form))
    const units = (of: typeof form) =>
      questionsOf(of).flatMap((each) => (each.type === 'number' ? [each.unit, each.unitOne, each.unitAlso] : []))
    expect(units(withSoftHyphens(form, locale))).toEqual(units(form))
  },
)
