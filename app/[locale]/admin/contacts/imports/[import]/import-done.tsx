import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/form/button'
import { Note } from '@/components/ui/message/note'
import type { ContactsPreview } from '@/data/contacts/contacts-import'
import { sayMoment } from '@/messages/time'
import { undoContactsAction } from './actions'
import type { ImportPlace } from './import-place'

interface ImportDoneProps {
  found: Extract<ContactsPreview, { fate: 'confirmed' }>
  place: ImportPlace
}

/** What an import has done, and the way back. */
export async function ImportDone({ found: { outcome, confirmedAt, canUndo }, place }: ImportDoneProps) {
  const [t, imports] = [await getTranslations('contacts'), await getTranslations('imports')]
  const { added = 0, changed = 0, unchanged = 0, leftOut = 0 } = outcome
  return (
    <>
      <Note role="status">
        <p>{t('done', { added, changed, unchanged, leftOut, moment: sayMoment(confirmedAt, place.locale) })}</p>
      </Note>
      {canUndo ? (
        <form action={undoContactsAction.bind(null, place)} className="stack-s">
          <p>{imports('undoText')}</p>
          <Button kind="second">{imports('undo')}</Button>
        </form>
      ) : (
        <p className="muted">{imports('cannotUndo')}</p>
      )}
    </>
  )
}
