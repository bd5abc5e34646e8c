/** A column with a questionnaire as JSON: the same text is read once, whoever asks for it however often. */
import { customType } from 'drizzle-orm/sqlite-core'
import type { Questionnaire } from '@/questionnaire/document'

/** Questionnaires in use at a time: those of the rounds that are answered, and of the ones before them. */
const mostKept = 12
const kept: { text: string; questionnaire: Questionnaire }[] = []

/** One object is read by all: nobody may change it. */
function freeze<T>(it: T): T {
  if (typeof it !== 'object' || it === null || Object.isFrozen(it)) return it
  for (const part of Object.values(Object.freeze(it))) freeze(part)
  return it
}

function readQuestionnaire(text: string): Questionnaire {
  const known = kept.find((each) => each.text === text)
  if (known) return known.questionnaire
  const questionnaire: Questionnaire = freeze(JSON.parse(text))
  if (kept.length === mostKept) kept.shift()
  kept.push({ text, questionnaire })
  return questionnaire
}

/** The column `name`; what is read from it cannot be changed. */
export const questionnaireColumn = (name: string) =>
  customType<{ data: Questionnaire; driverData: string }>({
    dataType: () => 'text',
    toDriver: (questionnaire) => JSON.stringify(questionnaire),
    fromDriver: readQuestionnaire,
  })(name)
