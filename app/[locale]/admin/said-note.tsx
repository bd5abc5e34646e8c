import { Note } from '@/components/ui/message/note'

interface SaidNoteProps {
  /** What the address says was just done. */
  said: string | string[] | undefined
  /** What may have been done, in words. */
  texts: Readonly<Record<string, string>>
}

/** The outcome of an act just done; nothing for a name that is none of ours. */
export function SaidNote({ said, texts }: SaidNoteProps) {
  if (typeof said !== 'string' || !Object.hasOwn(texts, said)) return null
  return (
    <Note role="status">
      <p>{texts[said]}</p>
    </Note>
  )
}
