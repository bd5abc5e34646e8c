import { describe, expect, it } from 'vitest'
import { fairBinomialPoint, fairBinomialTail, fUpperTail, normalQuantile, tQuantile, tTwoSided } from './distributions'

/** Difference from a value computed with forty digits (mpmath 1.3) and written to a double's own, relative to it. */
const off = (found: number, exact: number) => Math.abs(found / exact - 1)

describe('distributions agree with forty-digit values', () => {
  it.each([
    [1, 12.706204736174705],
    [2, 4.302652729749464],
    [3, 3.1824463052837095],
    [4, 2.7764451051977943],
    [10, 2.228138851986275],
    [25, 2.0595385527532977],
    [142, 1.9768109936328604],
    [299, 1.96792966906567],
    [99993, 1.9599877091953553],
  ])('97.5 %% quantile of t with %d degrees of freedom', (df, exact) => {
    expect(off(tQuantile(df), exact)).toBeLessThan(1e-12)
  })

  it.each([
    [0.1, 3, 0.9266523488008058],
    [-1.5, 140, 0.13586617190776765],
    [2.7, 25, 0.012258238478655953],
    [8, 60, 4.900265147950203e-11],
    [12.3, 299, 2.058350500655427e-28],
  ])('both tails of t beyond %d with %d degrees of freedom', (t, df, exact) => {
    expect(off(tTwoSided(t, df), exact)).toBeLessThan(1e-11)
  })

  it.each([
    [0.3, 2, 300, 0.7410402035158496],
    [1.7, 1.83, 412.5, 0.18662680549231042],
    [4.2, 3, 90, 0.007889271653067898],
    [25, 2, 290, 9.622030389716448e-11],
    [60, 3.9, 1100, 6.738046097582983e-45],
  ])('upper tail of F beyond %d with %d and %d degrees of freedom', (f, df1, df2, exact) => {
    expect(off(fUpperTail(f, df1, df2), exact)).toBeLessThan(1e-11)
  })

  it('97.5 % quantile of the normal distribution', () => {
    expect(off(normalQuantile, 1.9599639845400543)).toBeLessThan(1e-14)
  })

  it.each([
    [2, 13, 0.01123046875, 0.009521484375],
    [0, 10, 0.0009765625, 0.0009765625],
    [7, 20, 0.13158798217773438, 0.0739288330078125],
    [40, 120, 0.00016520000919566035, 8.618299389437608e-5],
    [150, 400, 3.2659096064192133e-7, 1.3425674254585228e-7],
  ])('at most, and exactly, %d heads of %d', (k, n, tail, point) => {
    expect(off(fairBinomialTail(k, n), tail)).toBeLessThan(1e-11)
    expect(off(fairBinomialPoint(k, n), point)).toBeLessThan(1e-11)
  })
})

it('nothing is beyond the smallest F, and everything at a difference of none', () => {
  expect(fUpperTail(0, 2, 100)).toBe(1)
  expect(tTwoSided(0, 10)).toBeCloseTo(1, 14)
})
