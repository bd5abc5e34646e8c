import { cache } from 'react'
import { getViewer } from '@/data/identity/session'
import { getMunicipalityInRound } from '@/data/municipality-log/municipality-in-round'
import { guarded } from '../../../../../guarded'

/** The municipality in the round for this request's viewer, read once for the page and its title, and for the pages of its acts. */
export const readMunicipality = cache(async (round: string, municipality: string) =>
  guarded(getMunicipalityInRound(await getViewer(), { round, municipality })),
)
