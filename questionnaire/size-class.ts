/** Size classes of municipalities by population. The limits are a setting of the round. */

/** Upper limits of the size classes but the last: "enintään 2 000", … , "yli 100 000". */
export const defaultSizeLimits: readonly number[] = [2_000, 5_000, 10_000, 20_000, 50_000, 100_000]

/** The class of a population, 1 the smallest; a limit belongs to the class below it. @param limits upper limits, ascending */
export const sizeClassOf = (population: number, limits: readonly number[]): number =>
  1 + limits.filter((limit) => population > limit).length
