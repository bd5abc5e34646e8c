/**
 * What saving one answer costs: CPU and elapsed time of `saveAnswer` on a real file, with the 2026 questionnaire.
 * node --conditions=react-server --import tsx bench/save-answer.ts
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { saveAnswer } from '@/data/answering/save'
import { addAct } from '@/data/round-acts/add-act'
import { viewerOf } from '@/data/viewer'
import { openDatabase, setDatabase } from '@/db/client'
import { frameUnits, memberships, municipalities, people, questionnaires, rounds, surveys } from '@/db/schema'
import { questionnaireSchema } from '@/questionnaire/document'
import { form2026 } from '@/questionnaire/templates/form-2026'

const saves = 500
const document = questionnaireSchema.parse(form2026)
const folder = mkdtempSync(join(tmpdir(), 'kuntakysely-bench-'))
const db = openDatabase(join(folder, 'bench.db'))
setDatabase(db)
const now = new Date()
db.insert(people).values({ id: 'maija', name: 'Maija', createdAt: now }).run()
db.insert(municipalities).values({ code: '005', nameFi: 'Alajärvi', nameSv: 'Alajärvi' }).run()
db.insert(memberships).values({ personId: 'maija', municipality: '005', addedAt: now }).run()
db.insert(surveys).values({ key: 'some', title: document.title }).run()
db.insert(questionnaires).values({ id: 1, survey: 'some', version: 1, document, createdAt: now }).run()
const round = {
  id: 1,
  code: '2026',
  survey: 'some',
  questionnaireId: 1,
  referenceDate: '2026-11-01',
  sizeLimits: [],
}
db.insert(rounds).values(round).run()
addAct(db, 1, { kind: 'opened', at: new Date(0), by: null, until: null })
const unit = { municipality: '005', sizeClass: 3, region: '14', language: 'fi', group: 'semi-urban', population: 9113 }
db.insert(frameUnits)
  .values({ roundId: 1, ...unit })
  .run()

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const viewer = viewerOf('maija')
const cpu: number[] = []
const elapsed: number[] = []
for (let basedOn = 0; basedOn < saves; basedOn++) {
  const before = process.cpuUsage()
  const started = performance.now()
  await saveAnswer(viewer, { round: '2026', key: 'ohjeet', value: basedOn % 2 ? 'on' : 'ei', basedOn, saveId: crypto.randomUUID() })
  elapsed.push(performance.now() - started)
  const { user, system } = process.cpuUsage(before)
  cpu.push((user + system) / 1000)
}
console.log(`saveAnswer, median of ${saves}: ${median(cpu).toFixed(2)} ms CPU, ${median(elapsed).toFixed(2)} ms elapsed`)
db.$client.close()
rmSync(folder, { recursive: true })
