/** What the golden format, and frozen documents up to format 3, write in the method's Finnish words. */
import type { Verdict } from './change/decomposition'
import type { ChangeLabel } from './change/label'

export const finnishLabels: Record<ChangeLabel, string> = {
  rose: 'noussut',
  fell: 'laskenut',
  unchanged: 'ennallaan',
  unclear: 'ei selvää muutosta',
}

export const finnishVerdicts: Record<Verdict, string> = {
  nothing: 'ei muutosta',
  respondents: 'vastaajajoukon vaihtuminen',
  same: 'muutos samoissa kunnissa',
  both: 'molemmat',
}
