/** How far the municipalities of the open round have come. */
import type { Answers } from '@/questionnaire/answer'
import { isAsking, slotsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { draw } from '../draw'
import { roles } from '../municipalities/people'

/** `edited`: sent and changed since. `resent`: sent, changed, and sent again. */
export type Stage = 'sent' | 'edited' | 'resent' | 'half' | 'begun'

export const stageOf = (municipality: string): Stage => {
  if (municipality === roles.halfWay) return 'half'
  const place = draw('stage', municipality)
  if (place < 0.56) return 'sent'
  if (place < 0.59) return 'edited'
  if (place < 0.62) return 'resent'
  return place < 0.86 ? 'half' : 'begun'
}

export type PlannedDraft = {
  answers: Answers /** Keys of the sections marked to come back to. */
  postponed: readonly string[]
}

const keysOf = (questionnaire: Questionnaire, section: string): string[] =>
  (questionnaire.sections.find((each) => each.key === section)?.questions ?? [])
    .filter(isAsking)
    .flatMap((question) => slotsOf(question).map((slot) => slot.key))

const only = (answers: Answers, keys: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => keys.includes(key)))

/** What of the municipality's answers is there at its stage. */
export function draftAt(stage: Stage, municipality: string, questionnaire: Questionnaire, answers: Answers): PlannedDraft {
  const sections = questionnaire.sections.map((section) => section.key)
  if (stage === 'half' && municipality === roles.halfWay) return halfWay(questionnaire, answers)
  if (stage === 'begun' || stage === 'half') {
    const done = stage === 'begun' ? 0 : 2 + Math.floor(4 * draw('sections', municipality))
    const whole = sections.slice(0, done)
    const next = keysOf(questionnaire, sections[done] ?? '')
    const part = next.slice(0, Math.ceil(next.length * (0.3 + 0.5 * draw('part', municipality))))
    return {
      answers: only(answers, [...whole.flatMap((key) => keysOf(questionnaire, key)), ...part]),
      postponed: [],
    }
  }
  return { answers, postponed: [] }
}

/** Three sections ready, three under way, one of them to be come back to, two untouched. */
function halfWay(questionnaire: Questionnaire, answers: Answers): PlannedDraft {
  const whole = ['tiedot', 'verkkopalvelu', 'toimialat', 'valtuusto_johto'].flatMap((key) => keysOf(questionnaire, key))
  const begun = ['kielet', 'kaytannot'].flatMap((key) => keysOf(questionnaire, key))
  const missing = [
    'valtuusto_some',
    'somen_kielet',
    'saavutettavuus_kustannukset',
    'strategia',
    'tyytyvaisyys',
    'vaikeinta',
    'julkaisutiheys.tiktok',
  ]
  const keys = [...whole, ...begun].filter((key) => !missing.includes(key))
  return {
    answers: only(answers, keys),
    postponed: ['kielet'],
  }
}
