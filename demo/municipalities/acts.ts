/** What the administrator did with single municipalities of the open round: a call, a note, more time, one that stays out, answers by phone. */
import type { Tx } from '@/db/client'
import { events } from '@/db/schema'
import { municipalityActs } from '@/db/schema-municipality-acts'
import type { MunicipalityActKind, ProxyMedium } from '@/questionnaire/municipality-acts'
import { dayFrom, helsinki } from '../calendar'
import { stageOf } from '../responses/stages'
import { administrator, roles } from './people'
import type { DemoUnit } from './unit'

type Act = { kind: MunicipalityActKind; at: Date; text?: string; until?: Date; medium?: ProxyMedium }

/** The smallest Finnish-speaking municipalities first, without those that have a part of their own. */
const smallest = (units: readonly DemoUnit[]): DemoUnit[] => {
  const taken: readonly string[] = [roles.halfWay, ...roles.untouched]
  return units
    .filter(({ municipality, language }) => language === 'fi' && !taken.includes(municipality))
    .sort((one, other) => one.population - other.population)
}

/** The municipality whose first answers the administrator entered by phone: the smallest that has sent once. */
export const answeredByPhone = (answering: readonly DemoUnit[]): string | undefined =>
  smallest(answering).find(({ municipality }) => stageOf(municipality) === 'sent')?.municipality

/** @param of.frame all of the open round @param of.answering those with answers @param of.sentAt when the one by phone was entered */
export function insertMunicipalityActs(
  tx: Tx,
  roundId: number,
  of: { frame: readonly DemoUnit[]; answering: readonly DemoUnit[]; closesAt: Date; phoneAt: Date | undefined },
  now: Date,
): void {
  const at = (days: number, time: string) => helsinki(dayFrom(now, -days), time)
  const add = (municipality: string | undefined, acts: readonly Act[]) => {
    for (const { kind, at: moment, ...more } of municipality ? acts : []) {
      const row = { roundId, municipality: municipality ?? '', kind, at: moment, by: administrator.id, ...more }
      const { id } = tx.insert(municipalityActs).values(row).returning({ id: municipalityActs.id }).get()
      const event = { at: moment, actor: administrator.id, kind: 'municipality-acted', roundId, municipality: municipality ?? '' }
      tx.insert(events)
        .values({ ...event, detail: { act: id, what: kind } })
        .run()
    }
  }
  const answering = new Set(of.answering.map(({ municipality }) => municipality))
  const [out, longer, called] = smallest(of.frame.filter(({ municipality }) => !answering.has(municipality)))
  add(out?.municipality, [
    { kind: 'declined', at: at(6, '13:40'), text: 'Viestintään ei ole tänä syksynä tekijää. Vastaavat ensi kierroksella.' },
  ])
  const until = helsinki(dayFrom(of.closesAt, 7), '16:00')
  add(longer?.municipality, [
    { kind: 'call', at: at(4, '09:50'), text: 'Viestinnän hoitaja vaihtui kuun alussa. Toivovat viikon lisää.' },
    { kind: 'extended', at: at(4, '09:58'), until, text: 'Sovittu puhelimessa.' },
  ])
  add(called?.municipality, [
    { kind: 'call', at: at(3, '10:15'), text: 'Kutsu oli jäänyt kirjaamoon. Hallintosihteeri välittää sen eteenpäin.' },
    { kind: 'note', at: at(3, '10:20'), text: 'Soita uudelleen, jos vastausta ei ole aloitettu viikossa.' },
  ])
  if (of.phoneAt) add(answeredByPhone(of.answering), [{ kind: 'proxy', at: of.phoneAt, medium: 'phone' }])
}
