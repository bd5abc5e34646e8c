import { getTranslations } from 'next-intl/server'
import { Note } from '@/components/ui/message/note'
import { listCorrectedAfter } from '@/data/answering/corrections'
import { getViewer } from '@/data/identity/session'
import { sayDay } from '@/messages/time'
import { findSlot } from '@/questionnaire/asked'
import { say } from '@/questionnaire/text'
import { guarded } from '../../guarded'
import type { AnsweringPage } from './answering-page'

interface CorrectedNoteProps {
  page: AnsweringPage
  /** Key of the section that is read; without: all. */
  section?: string
}

/** Texts in the reader's language that were corrected after the municipality had answered them. */
export async function CorrectedNote({ page, section }: CorrectedNoteProps) {
  const { hub, locale } = page
  const all = await guarded(listCorrectedAfter(await getViewer(), { round: hub.round.code, municipality: hub.municipality.code }))
  const corrected = all.filter((each) => each.locale === locale && (section === undefined || each.section === section))
  if (corrected.length === 0) return null
  const t = await getTranslations('preparing.corrected')
  return (
    <Note>
      <p>{t('text')}</p>
      <ul>
        {corrected.map(({ question, place, before, after, at }) => {
          const label = findSlot(hub.questionnaire, question)?.question.label
          return (
            <li key={`${at.getTime()} ${question} ${place}`}>
              {t('change', { question: label ? say(label, locale) : question, day: sayDay(at, locale), before, after })}
            </li>
          )
        })}
      </ul>
    </Note>
  )
}
