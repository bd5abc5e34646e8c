/**
 * Another process on the database in DATABASE, which does what a line of its standard input says, JSON `[act, …]`, and answers each with a
 * line of JSON.
 */
import { createInterface } from 'node:readline'
import { findInterruptedForm, formSeal, keepInterruptedForm } from '@/data/answering/interrupted-form'
import { saveAnswer } from '@/data/answering/save'
import { endOwnSessions } from '@/data/identity/sign-out'
import { deliverDue } from '@/data/letters/delivery'
import { openStream } from '@/data/live/stream'
import { noteDamage } from '@/data/system/integrity'
import { countUses } from '@/data/system/limits'
import { findPage, keepPage } from '@/data/system/older-form'
import { viewerOf } from '@/data/viewer'

const section = { round: '2026', section: 'ohjeet' }
const ofForm = (writer: string) => ({ writer, municipality: '005', ...section })
const use = { of: 'join-letter', whose: '192.0.2.1' } as const
const streams: ReadableStreamDefaultReader<Uint8Array>[] = []

/** What it can do, each with what the line says besides. */
export const neighbourActs = {
  save: (person: string, value: string, basedOn: number) =>
    saveAnswer(viewerOf(person), { round: '2026', key: 'ohjeet', value, basedOn }, new Date()),
  'sign-out-everywhere': (person: string) => endOwnSessions(viewerOf(person)),
  'open-section': (person: string) => void streams.push(openStream(() => viewerOf(person), section).getReader()),
  'leave-section': () => streams.pop()?.cancel(),
  'keep-form': (writer: string, text: string) =>
    keepInterruptedForm(
      { ...ofForm(writer), seal: formSeal(ofForm(writer)) },
      { fields: { ohjeet: { fields: [text], basedOn: 0 } }, postponed: true },
    ),
  'find-form': (person: string, token: string) => findInterruptedForm(viewerOf(person), section, token),
  'keep-page': (page: string) => keepPage(page, '192.0.2.1'),
  'find-page': (token: string) => findPage(token),
  count: (times: number) => Array.from({ length: times }, () => countUses([use], new Date())).filter(Boolean).length,
  'meet-damage': () => noteDamage(Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' })),
  deliver: () => deliverDue(() => new Date()),
}

if (process.env.NEIGHBOUR) {
  createInterface(process.stdin).on('line', async (line) => {
    const [act, ...given] = JSON.parse(line) as [keyof typeof neighbourActs, ...never[]]
    const result = await (neighbourActs[act] as (...all: never[]) => unknown)(...given)
    process.stdout.write(`${JSON.stringify(result ?? null)}\n`)
  })
  process.stdout.write('"ready"\n')
}
