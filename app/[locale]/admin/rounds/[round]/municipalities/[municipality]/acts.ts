import type { PossibleActs } from '@/data/municipality-log/municipality-in-round'

/** Pages on which something is done with a municipality, by the last part of their addresses. */
export const municipalityActPages = ['call', 'note', 'proxy', 'extend', 'send-back', 'decline'] as const
export type MunicipalityActPage = (typeof municipalityActPages)[number]

export const readMunicipalityAct = (named: string): MunicipalityActPage | undefined => municipalityActPages.find((act) => act === named)

/** Is there anything to do on the page now? */
export function isPossible(act: MunicipalityActPage, can: PossibleActs): boolean {
  switch (act) {
    case 'call':
    case 'note':
      return true
    case 'send-back':
      return can.sendBack
    default:
      return can[act]
  }
}
