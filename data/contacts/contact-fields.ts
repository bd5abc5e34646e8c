/** The columns of a list of contacts: what their heads are called, and what stands in their cells. */
import 'server-only'

export const contactFields = ['municipality', 'code', 'email', 'name', 'role', 'language', 'primary', 'registry', 'state'] as const
export type ContactField = (typeof contactFields)[number]

/** Heads in Finnish, Swedish and English, the one that we write ourselves first. */
const heads: Record<ContactField, readonly string[]> = {
  municipality: [
    'kunta',
    'kommun',
    'municipality',
    'kunnan nimi',
    'kommunens namn',
    'kaupunki',
    'stad',
    'organisaatio',
    'organisation',
    'nimi kunta',
  ],
  code: ['kuntanumero', 'kommunnummer', 'municipality code', 'kuntakoodi', 'kommunkod', 'kunnan numero', 'koodi', 'kod', 'code', 'knro'],
  email: [
    'sähköposti',
    'e-post',
    'email',
    'e-mail',
    'sähköpostiosoite',
    'e-postadress',
    'email address',
    'osoite',
    'meili',
    'mail',
    'epost',
    'sposti',
    's-posti',
  ],
  name: ['nimi', 'namn', 'name', 'yhteyshenkilö', 'kontaktperson', 'contact', 'henkilö', 'vastaanottaja', 'mottagare', 'contact person'],
  role: ['tehtävä', 'uppgift', 'role', 'titteli', 'tehtävänimike', 'nimike', 'titel', 'title', 'asema', 'yksikkö', 'enhet', 'job title'],
  language: ['kieli', 'språk', 'language', 'asiointikieli', 'kontaktspråk'],
  primary: ['ensisijainen', 'primär', 'primary', 'pääyhteyshenkilö', 'huvudkontakt', 'ensisijainen yhteystieto'],
  registry: ['kirjaamo', 'registratorskontor', 'registry', 'kirjaamon osoite', 'registratur'],
  state: ['tila', 'läge', 'state', 'status'],
}

const plainHead = (head: string): string => head.normalize('NFKC').toLowerCase().replace(/[*:]/g, '').replace(/\s+/g, ' ').trim()

/** The head as it is remembered. */
export const headKey = (head: string): string => plainHead(head).slice(0, 200)

/** The field that a head most likely means, or '' for none. */
export function guessField(head: string): ContactField | '' {
  const plain = plainHead(head)
  return contactFields.find((field) => heads[field].includes(plain)) ?? ''
}

const yes = new Set(['1', 'x', 'kyllä', 'k', 'on', 'ja', 'j', 'yes', 'y', 'true', 'tosi', 'sant'])
const no = new Set(['', '0', '-', 'ei', 'e', 'nej', 'n', 'no', 'false', 'epätosi', 'falskt'])

/** @returns null for what is neither */
export function readYes(cell: string, field: 'primary' | 'registry'): boolean | null {
  const plain = plainHead(cell)
  if (yes.has(plain) || heads[field].includes(plain)) return true
  return no.has(plain) ? false : null
}

const languages = new Map<string, 'fi' | 'sv' | 'en'>([
  ...['fi', 'fin', 'suomi', 'suomeksi', 'finska', 'finnish'].map((word) => [word, 'fi'] as const),
  ...['sv', 'swe', 'se', 'ruotsi', 'ruotsiksi', 'svenska', 'swedish'].map((word) => [word, 'sv'] as const),
  ...['en', 'eng', 'englanti', 'engelska', 'english'].map((word) => [word, 'en'] as const),
])

/** @returns null for the municipality's own, undefined for what is no language that we write */
export function readLanguage(cell: string): 'fi' | 'sv' | 'en' | null | undefined {
  const plain = plainHead(cell)
  return plain === '' || plain === '-' ? null : languages.get(plain)
}

export type ContactState = 'current' | 'bounced' | 'departed'

const states = new Map<string, ContactState>([
  ...['', 'käytössä', 'voimassa', 'i bruk', 'in use', 'ok'].map((word) => [word, 'current'] as const),
  ...['palautunut', 'ei toimi', 'returnerad', 'returnerat', 'fungerar inte', 'bounced'].map((word) => [word, 'bounced'] as const),
  ...['lähtenyt', 'poistunut', 'slutat', 'left', 'departed'].map((word) => [word, 'departed'] as const),
])

/** @returns undefined for what is none */
export const readState = (cell: string): ContactState | undefined => states.get(plainHead(cell))
