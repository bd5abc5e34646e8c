/** What was corrected in a round's results, as its files tell it. */
import type { SheetTexts } from '@/messages/sheet-texts'
import { sayDay } from '@/messages/time'
import type { SheetInput } from './input'

/** "Korjattu 12.12.2026: …", the newest last. */
export const sayCorrections = ({ corrections = [] }: Pick<SheetInput, 'corrections'>, { locale, t }: SheetTexts): string[] =>
  corrections.map(({ at, reason }) => t('correctedIs', { day: sayDay(at, locale), reason }))
