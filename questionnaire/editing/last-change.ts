/** Who changed a field last: told beside both values where two people changed it. */
import type { DocumentEdit, EditPlace } from './edit'
import { sameJson } from './same-json'

type Field = { at: EditPlace; part: string; locale?: string }

/** Keys of the things that a place is of, from the thing itself outwards. */
const keysOf = (at: EditPlace): string[] => Object.entries(at).flatMap(([name, key]) => (name === 'of' ? [] : [key]))

/** Did the edit change what the field holds? An edit of a whole thing, or of the whole document, did. */
export function touchesField(edit: DocumentEdit, { at, part, locale }: Field): boolean {
  switch (edit.kind) {
    case 'say':
      return edit.part === part && edit.locale === locale && sameJson(edit.at, at)
    case 'set':
      return edit.part === part && sameJson(edit.at, at)
    case 'add':
    case 'remove':
      return keysOf(at).includes(edit.item.key)
    case 'move':
      return false
    case 'replace':
      return true
  }
}

/** The last of the edits that changed the field; undefined where none did. @param edits in the order they were made */
export const lastChangeOf = <T extends { edit: DocumentEdit }>(edits: readonly T[], field: Field): T | undefined =>
  edits.findLast(({ edit }) => touchesField(edit, field))
