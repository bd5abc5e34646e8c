import type { ContactsPreview } from '@/data/contacts/contacts-import'
import type { Locale } from '@/questionnaire/text'

/** Where an import's page is, for its forms. */
export type ImportPlace = { at: string; id: number; locale: Locale }
/** An import that can be confirmed. */
export type ReadyImport = Extract<ContactsPreview, { fate: 'ready' }>
