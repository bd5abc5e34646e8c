/** How a form's fields tell what a coder says of an answer. */
import type { Coding } from '@/results/coding/label-counts'

/** The box beside the labels: the answer was read, and none of them fits. */
export const noneFits = 'none'

/** @param given ids of labels, or `none` */
export const codingFrom = (given: readonly string[]): Coding => ({
  labels: given.filter((each) => each !== noneFits).map(Number),
  noneFits: given.includes(noneFits),
})

/** The same as one field. */
export const fieldOf = (coding: Coding): string => [...coding.labels, ...(coding.noneFits ? [noneFits] : [])].join(' ')
