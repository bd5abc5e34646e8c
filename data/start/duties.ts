/** What one process does for all of a service: letters, also those the clock causes, copies, looking through the pages, freezing what was closed. */
import 'server-only'
import { startTelling } from '../benchmark/tell-members'
import { startDelivery } from '../letters/loop'
import { startMailings } from '../mailings/work'
import { startRehearsals } from '../rehearsal/keep-running'
import { startFreezing } from '../results/freeze-closed'
import { startOpening } from '../rounds/open-by-clock'
import { startPublishing } from '../rounds/publish-by-clock'
import { startTellingOfUnsent } from '../sending/tell-unsent'
import { startDailyBackups } from '../system/daily-backup'
import { watchPages } from '../system/integrity'
import { tellStarter } from '../system/siblings'
import { finishBeforeEnd, leaveSignal } from '../system/stop-signal'

export function takeDuties(): void {
  const stopOpening = startOpening()
  const stopPublishing = startPublishing()
  const stopFreezing = startFreezing()
  const stopTelling = startTelling()
  const stopTellingOfUnsent = startTellingOfUnsent()
  const stopRehearsals = startRehearsals()
  const stopMailings = startMailings()
  watchPages()
  const stopBackups = startDailyBackups()
  const stopDelivery = startDelivery()
  const giveUp = () => {
    stopOpening()
    stopPublishing()
    stopFreezing()
    stopTelling()
    stopTellingOfUnsent()
    stopRehearsals()
    stopMailings()
    stopBackups()
    // A letter that is being handed over when the process ends would count as uncertain, and never be sent again.
    finishBeforeEnd(stopDelivery().then(() => tellStarter('duties-given-up')))
  }
  if (leaveSignal().aborted) giveUp()
  else leaveSignal().addEventListener('abort', giveUp, { once: true })
}
