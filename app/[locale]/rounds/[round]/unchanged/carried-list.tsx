import { getTranslations } from 'next-intl/server'
import { previousOf } from '@/components/questionnaire/words/previous-answer'
import { SummaryList } from '@/components/ui/data/summary-list'
import { sayDayOfYear } from '@/messages/time'
import { slotsOf } from '@/questionnaire/asked'
import { isChanged } from '@/questionnaire/prefill'
import { say } from '@/questionnaire/text'
import type { Carried } from '@/questionnaire/unchanged'
import { answerLines } from '@/questionnaire/words/answer-words'
import type { AnsweringPage } from '../answering-page'
import { rowId } from '../return-to'

/** The questions with the last round's answer, section by section: to be confirmed with the others, or to be changed one by one. */
export async function CarriedList({ page: { locale, hub }, carried }: { page: AnsweringPage; carried: readonly Carried[] }) {
  const t = await getTranslations('unchanged')
  const answering = await getTranslations('answering')
  const { previous, earlier } = hub
  if (!previous || !earlier) return null
  const itemOf = ({ question, proposed }: Carried) => {
    const label = say(question.label, locale)
    const then = previousOf(question, previous, locale)
    const last = then && 'lines' in then ? then : null
    const answer = slotsOf(question).flatMap(({ key }) => hub.answers[key] ?? [])[0]
    const given = answer && t('given', { name: answer.savedBy ?? answering('form.colleague'), day: sayDayOfYear(answer.savedAt, locale) })
    const earlierAnswer = last ? answering('was', { round: last.round, answer: last.lines.join(' · ') }) : ''
    const hasChanged = isChanged(question, hub.values, earlier)
    return {
      id: question.key,
      anchor: rowId(question.key),
      term: say(question.title, locale),
      lines: answerLines(question, proposed ?? hub.values, { locale }),
      ...(proposed
        ? { was: { text: last?.by ? t('givenThen', { round: last.round, name: last.by }) : last?.round } }
        : {
            note: given,
            was: hasChanged ? { changed: answering('changed'), text: earlierAnswer } : { text: answering('form.unchanged') },
          }),
      press: { label: t(proposed ? 'change' : 'changeAgain'), about: label, name: 'changed', value: question.key },
    }
  }
  return hub.questionnaire.sections.map((section) => {
    const own = carried.filter((each) => each.section === section.key)
    return own.length ? (
      <section key={section.key} className="stack-s" aria-labelledby={`s-${section.key}`}>
        <h3 id={`s-${section.key}`}>{say(section.title, locale)}</h3>
        <SummaryList items={own.map(itemOf)} noneText={answering('noAnswer')} />
      </section>
    ) : null
  })
}
