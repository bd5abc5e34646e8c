/** Answers of a round as they were sent, put in and read raw, so that its figures are counted anew apart from the service. */
import type { APIRequestContext } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Value } from '@/questionnaire/answer'
import { questionsOf } from '@/questionnaire/asked'
import type { Questionnaire } from '@/questionnaire/document'
import { fullAnswers } from '@/testing/histories/full-answers'
import { expect } from '../../test'
import { added } from './edit'

/** How many municipalities of each size class answer, and how many at a time. */
const [ofEachClass, atOnce] = [6, 8]

const open = (service: string) => new Database(`var/test/${service}.db`, { readonly: true })

type Unit = { municipality: string; sizeClass: number }

function frameOf(service: string, round: string): Unit[] {
  const db = open(service)
  const units = db
    .prepare(
      `select f.municipality, f.size_class as sizeClass from frame_units f join rounds r on r.id = f.round_id
       where r.code = ? order by f.size_class, f.municipality`,
    )
    .all(round) as Unit[]
  db.close()
  return units
}

/** What the municipality that stands `at` in its class answers to what the story follows; the others' answers are all alike. */
const followed = (sizeClass: number, at: number): Record<string, Value> => ({
  ohjeet: at < 2 + (sizeClass % 3) ? 'on' : 'ei',
  responsiivisuus: at < 5 - (sizeClass % 2) ? 'kylla' : 'ei',
  mobiilisovellus: at % 2 === 0 ? 'kylla' : 'ei',
  ...(at % 2 === 0 ? { [added.key]: 1 + at } : {}),
})

/** Has six municipalities of each size class answer what must be answered, and send it, over the interface of programs. */
export async function answerRound(request: APIRequestContext, service: string, round: string, questionnaire: Questionnaire) {
  const required = new Set(questionsOf(questionnaire).flatMap((question) => (question.required ? [question.key] : [])))
  const usual = Object.entries(fullAnswers(questionnaire)).filter(([key]) => required.has(key.split('.')[0] ?? ''))
  const byClass = Map.groupBy(frameOf(service, round), ({ sizeClass }) => sizeClass)
  const answering = [...byClass.values()].flatMap((units) => units.slice(0, ofEachClass).map((unit, at) => ({ ...unit, at })))
  const waiting = answering.values()
  const work = async () => {
    for (const { municipality, sizeClass, at } of waiting) {
      const answers = { ...Object.fromEntries(usual), ...followed(sizeClass, at) }
      for (const [key, value] of Object.entries(answers)) {
        const saved = await request.put(`/api/rounds/${round}/answers/${key}?municipality=${municipality}`, { data: { value, basedOn: 0 } })
        expect(saved.status(), `${municipality} ${key}: ${await saved.text()}`).toBe(200)
      }
      const sent = await request.post(`/api/rounds/${round}/submission?municipality=${municipality}`)
      expect(sent.status(), `${municipality}: ${await sent.text()}`).toBeLessThan(300)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return answering.length
}

/** What each municipality's newest sending says to a question: a municipality without it has not answered. */
function sentAnswers(service: string, round: string, question: string): Map<string, Value> {
  const db = open(service)
  const rows = db
    .prepare(
      `select p.municipality, v.value from responses p join rounds r on r.id = p.round_id
       join submissions s on s.id = (select max(id) from submissions where response_id = p.id)
       join submitted_answers a on a.submission_id = s.id and a.key = ?
       join answer_versions v on v.response_id = p.id and v.key = a.key and v.version = a.version
       where r.code = ?`,
    )
    .all(question, round) as { municipality: string; value: string }[]
  db.close()
  const values = rows.map(({ municipality, value }) => [municipality, JSON.parse(value)] as const)
  return new Map(values.filter(([, value]) => value !== null))
}

type Cell = { municipalities: number; answered: number; chose: number }

/** Thin: fewer than five answers, and not everybody's. */
const isThin = ({ municipalities, answered }: Cell) => answered < 5 && answered < municipalities

/** While a class is thin, the one with fewest answers joins the neighbour that has fewer, the smaller of two alike (docs/method.md, 2). */
function joined(classes: readonly Cell[]): Cell[] {
  const thin = classes.flatMap((cell, at) => (isThin(cell) ? [{ cell, at }] : [])).toSorted((a, b) => a.cell.answered - b.cell.answered)[0]
  if (!thin) return [...classes]
  const answers = (at: number) => classes[at]?.answered ?? Number.POSITIVE_INFINITY
  const first = answers(thin.at - 1) <= answers(thin.at + 1) ? thin.at - 1 : thin.at
  const [one, other] = [classes[first], classes[first + 1]]
  if (!one || !other) throw new Error('every class is thin')
  const both = {
    municipalities: one.municipalities + other.municipalities,
    answered: one.answered + other.answered,
    chose: one.chose + other.chose,
  }
  return joined(classes.toSpliced(first, 2, both))
}

/**
 * The share of all municipalities that answer one of `answers`: of each size class the share among those that answered, weighted by how
 * many municipalities the class has.
 */
export function weightedShare(service: string, round: string, question: string, answers: readonly string[]): number {
  const said = sentAnswers(service, round, question)
  const frame = frameOf(service, round)
  const classes = [...Map.groupBy(frame, ({ sizeClass }) => sizeClass).values()].map((units): Cell => {
    const own = units.flatMap(({ municipality }) => (said.has(municipality) ? [String(said.get(municipality))] : []))
    return { municipalities: units.length, answered: own.length, chose: own.filter((each) => answers.includes(each)).length }
  })
  return joined(classes).reduce((sum, cell) => sum + (cell.municipalities / frame.length) * (cell.chose / cell.answered), 0)
}
