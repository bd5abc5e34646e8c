/** What the columns and types of an outline are called: how a file from Word or Excel names them, in any of the languages. */
import type { Question } from '../document'
import { type Locale, locales } from '../text'

/** What a row of the outline holds in several languages. */
export const outlineTexts = ['section', 'title', 'label', 'hint', 'options', 'rows', 'unit'] as const
export type OutlineText = (typeof outlineTexts)[number]

export type OutlineField = 'key' | 'type' | `${OutlineText}:${Locale}`

/** By what is named, its names in the languages of the service, the first of each the one that files are written with. */
const textNames: Record<OutlineText, Record<Locale, readonly string[]>> = {
  section: { fi: ['Osio'], sv: ['Avsnitt'], en: ['Section'] },
  title: { fi: ['Kysymys', ''], sv: ['Fråga'], en: ['Question', 'Title'] },
  label: { fi: ['Lyhyt nimi', 'Nimi'], sv: ['Kort namn', 'Namn'], en: ['Short name', 'Label'] },
  hint: { fi: ['Ohje'], sv: ['Anvisning'], en: ['Hint'] },
  options: { fi: ['Vaihtoehdot', 'Sarakkeet'], sv: ['Alternativ', 'Kolumner'], en: ['Options', 'Columns'] },
  rows: { fi: ['Rivit'], sv: ['Rader'], en: ['Rows'] },
  unit: { fi: ['Yksikkö'], sv: ['Enhet'], en: ['Unit'] },
}
const languageNames: Record<Locale, Record<Locale, readonly string[]>> = {
  fi: { fi: ['suomeksi', 'fi', 'suomi'], sv: ['på finska', 'fi', 'finska'], en: ['in Finnish', 'fi', 'Finnish'] },
  sv: { fi: ['ruotsiksi', 'sv', 'ruotsi'], sv: ['på svenska', 'sv', 'svenska'], en: ['in Swedish', 'sv', 'Swedish'] },
  en: { fi: ['englanniksi', 'en', 'englanti'], sv: ['på engelska', 'en', 'engelska'], en: ['in English', 'en', 'English'] },
}
const otherNames: Record<'key' | 'type', Record<Locale, readonly string[]>> = {
  key: { fi: ['Tunniste'], sv: ['Identifierare', 'Nyckel'], en: ['Key'] },
  type: { fi: ['Tyyppi'], sv: ['Typ'], en: ['Type'] },
}

export const typeNames: Record<Question['type'], Record<Locale, readonly string[]>> = {
  single: { fi: ['yksi vaihtoehto', 'yksi'], sv: ['ett alternativ', 'ett'], en: ['one option', 'one', 'single'] },
  multiple: {
    fi: ['useita vaihtoehtoja', 'monta', 'useita'],
    sv: ['flera alternativ', 'flera'],
    en: ['several options', 'several', 'multiple'],
  },
  scale: { fi: ['asteikko', 'asteikko 1–5'], sv: ['skala', 'skala 1–5'], en: ['scale', 'scale 1–5'] },
  matrix: { fi: ['taulukko'], sv: ['tabell'], en: ['table', 'matrix'] },
  number: { fi: ['luku', 'numero'], sv: ['tal', 'nummer'], en: ['number'] },
  short: { fi: ['lyhyt teksti', 'lyhyt'], sv: ['kort text', 'kort'], en: ['short text', 'short'] },
  long: { fi: ['pitkä teksti', 'pitkä', 'avoin'], sv: ['lång text', 'lång', 'öppen'], en: ['long text', 'long', 'open'] },
  date: { fi: ['päivä', 'päivä tai kuukausi'], sv: ['datum', 'dag'], en: ['date', 'day'] },
  block: { fi: ['selitys', 'selittävä teksti', 'teksti'], sv: ['förklaring', 'text'], en: ['explanation', 'text', 'block'] },
}

/** Case, spaces and what stands around a name mean nothing. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[*:]/g, '')
    .replaceAll('-', '–')
    .trim()

const said = (by: Record<Locale, readonly string[]>): string[] => locales.flatMap((locale) => by[locale].map(bare))

/** Every way to name a field, by the name. */
const fields = new Map<string, OutlineField>([
  ...(['key', 'type'] as const).flatMap((field) => said(otherNames[field]).map((name): [string, OutlineField] => [name, field])),
  ...outlineTexts.flatMap((part) =>
    locales.flatMap((locale) =>
      said(textNames[part]).flatMap((name) =>
        said(languageNames[locale]).map((language): [string, OutlineField] => [`${name} ${language}`.trim(), `${part}:${locale}`]),
      ),
    ),
  ),
  // Without a language a text is in Finnish, which all others are translated from.
  ...outlineTexts.flatMap((part) => said(textNames[part]).map((name): [string, OutlineField] => [name, `${part}:fi`])),
])
fields.delete('')

/** The field that a column of this head holds; none where the head says nothing that is known. */
export const outlineField = (head: string): OutlineField | undefined => fields.get(bare(head))

/** The head of a field's column. */
export function outlineHead(field: OutlineField, locale: Locale): string {
  const [part, language] = field.split(':') as [OutlineText | 'key' | 'type', Locale | undefined]
  const [name = ''] = part === 'key' || part === 'type' ? otherNames[part][locale] : textNames[part][locale]
  return language ? `${name} ${languageNames[language][locale][0]}` : name
}

const types = new Map<string, Question['type']>(
  (Object.keys(typeNames) as Question['type'][]).flatMap((type) => [type, ...said(typeNames[type])].map((name) => [name, type] as const)),
)

/** The type of a question by one of its names; none where it is none. */
export const outlineType = (name: string): Question['type'] | undefined => types.get(bare(name))

const lineNames = (['label', 'hint', 'rows', 'options'] as const).flatMap((part) =>
  said(textNames[part]).map((name) => [name, part] as const),
)
const parts = new Map<string, 'label' | 'hint' | 'key'>([
  ...lineNames.flatMap(([name, part]) => (part === 'label' || part === 'hint' ? [[name, part] as const] : [])),
  ...said(otherNames.key).map((name) => [name, 'key'] as const),
])

/** What a line "name: …" of a text outline is about. */
export const outlinePart = (name: string): 'label' | 'hint' | 'key' | undefined => parts.get(bare(name))
