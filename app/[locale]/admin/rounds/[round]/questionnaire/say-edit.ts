import type { Messages, useTranslations } from 'next-intl'
import type { Questionnaire } from '@/questionnaire/document'
import type { DocumentEdit, EditPlace } from '@/questionnaire/editing/edit'
import { findThing } from '@/questionnaire/editing/thing'
import { type Locale, say, type Text } from '@/questionnaire/text'

type T = ReturnType<typeof useTranslations<'questionnaireEditor'>>
export type EditorMessages = Messages['questionnaireEditor']

const labelOf = (thing: object, locale: Locale): string | undefined => {
  const { label, title } = thing as { label?: Text; title?: Text }
  return (label && say(label, locale)) || (title && say(title, locale)) || undefined
}

/** What a thing is called, by what it is called now; its key where it is there no more. */
function placeName(document: Questionnaire, at: EditPlace, locale: Locale, t: T): string {
  if (at.of === 'document') return t('document')
  const thing = findThing(document, at)?.found
  const key = at.of === 'section' ? at.section : at.of === 'question' ? at.question : at.item
  const own = (thing && labelOf(thing, locale)) || key
  return 'item' in at ? `${placeName(document, { of: 'question', question: at.question }, locale, t)} › ${own}` : own
}

const shown = (value: unknown, t: T): string => {
  if (value === null || value === undefined || value === '') return t('nothing')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** An edit in words, with what stood before and after where it is one field. */
export function sayEdit(
  edit: DocumentEdit,
  document: Questionnaire,
  locale: Locale,
  t: T,
): { what: string; before?: string; after?: string } {
  switch (edit.kind) {
    case 'say':
    case 'set': {
      const language = edit.kind === 'say' ? ` (${t(`languageIn.${edit.locale}`)})` : ''
      const part = edit.at.of === 'section' ? `section.${edit.part}` : edit.at.of === 'document' ? 'documentTitle' : edit.part
      const name = t.has(`part.${part}` as 'part.title') ? t(`part.${part}` as 'part.title') : edit.part
      return {
        what: `${placeName(document, edit.at, locale, t)}: ${name}${language}`,
        before: shown(edit.before, t),
        after: shown(edit.after, t),
      }
    }
    case 'add':
      return { what: t('edit.added', { name: labelOf(edit.item, locale) ?? edit.item.key }) }
    case 'remove':
      return { what: t('edit.removed', { name: labelOf(edit.item, locale) ?? edit.item.key }) }
    case 'move':
      return { what: t('edit.moved', { name: edit.key }) }
    case 'replace':
      return { what: t('edit.replaced') }
  }
}
