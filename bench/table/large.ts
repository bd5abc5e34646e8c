/** As growth, with a hundred thousand units: the answers of forty thousand take half a gigabyte, so each thing is done once. */
import type { Effort, Line } from '../driver/measure'
import { growthLines } from './growth'

export const measure = (effort: Effort): Promise<Line[]> => growthLines({ ...effort, runs: 1 }, { units: 100_000, rounds: 6 })
