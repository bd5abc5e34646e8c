import type { RegionCount } from '@/results/story/region-counts'

/** A map of regions in words: "Uusimaa 12/18, Varsinais-Suomi 9/15". */
export const sayRegions = (regions: readonly RegionCount[], nameOf: (region: string) => string): string =>
  regions.map(({ region, base, count }) => `${nameOf(region)} ${count}/${base}`).join(', ')
