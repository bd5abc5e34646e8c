import type { ReactNode } from 'react'
import { Note } from '@/components/ui/message/note'
import type { SectionTexts } from './words/section-texts'

/** The survey has ended: what was typed was not taken, and below it may stand what that was. */
export const ClosedNote = ({ texts, children }: { texts: SectionTexts; children?: ReactNode }) => (
  <Note kind="warn" role="alert">
    <p>
      <b>{texts.closedTitle}</b>
    </p>
    <p>{texts.closedText}</p>
    {children}
  </Note>
)
