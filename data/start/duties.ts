/** What one process does for all of a service: letters, copies, looking through the pages, freezing what was closed. */
import 'server-only'
import { startDelivery } from '../letters/loop'
import { startFreezing } from '../results/freeze-closed'
import { startDailyBackups } from '../system/daily-backup'
import { watchPages } from '../system/integrity'
import { isOneOfSeveral, tellStarter, whenTold } from '../system/siblings'
import { finishBeforeEnd, leaveSignal } from '../system/stop-signal'

function take(): void {
  const stopFreezing = startFreezing()
  watchPages()
  const stopBackups = startDailyBackups()
  const stopDelivery = startDelivery()
  const giveUp = () => {
    stopFreezing()
    stopBackups()
    // A letter that is being handed over when the process ends would count as uncertain, and never be sent again.
    finishBeforeEnd(stopDelivery().then(() => tellStarter('duties-given-up')))
  }
  if (leaveSignal().aborted) giveUp()
  else leaveSignal().addEventListener('abort', giveUp, { once: true })
}

/** The only process takes the duties at once; one of several when it is told. */
export function beginDuties(): void {
  if (isOneOfSeveral()) whenTold('take-duties', take)
  else take()
}
