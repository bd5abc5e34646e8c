/** What the association has published of rounds that the service has no answers of: everybody may see it, so no viewer is asked for. */
import 'server-only'
import { readPublishedFigures } from '@/db/published'
import type { PublishedFigure } from '@/results/series/published'

export const listPublishedFigures = (): readonly PublishedFigure[] => readPublishedFigures()
