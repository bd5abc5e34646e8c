import { isBenchmarkOpen } from '@/data/benchmark/benchmark'
import { getViewer } from '@/data/identity/session'
import type { AnsweringPage } from './answering-page'

/** Do the municipality's pages lead to its benchmark? */
export const isBenchmarkThere = async ({ hub }: Pick<AnsweringPage, 'hub'>): Promise<boolean> =>
  hub.round.state === 'closed' && isBenchmarkOpen(await getViewer(), { round: hub.round.code, municipality: hub.municipality.code })
