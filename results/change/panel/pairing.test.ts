import { describe, expect, it } from 'vitest'
import { frameOf } from '@/results/frame/frame'
import { codeFollower, type Merger } from './mergers'
import { pairUnits } from './pairing'

const frame = (populations: Record<string, number>) =>
  frameOf(Object.entries(populations).map(([code, population]) => ({ code, cell: '1', population })))

const into = (to: string, ...from: string[]): Merger[] => from.map((each) => ({ round: '2018', from: each, to }))

/** Predecessors by code: null for a unit that does not continue. */
function predecessors(before: Record<string, number>, after: Record<string, number>, mergers: Merger[], tolerance = 0.1) {
  const [earlier, later] = [frame(before), frame(after)]
  const { predecessor } = pairUnits(earlier, later, codeFollower(mergers, '2017', '2018'), tolerance)
  return Object.fromEntries(later.codes.map((code, at) => [code, earlier.codes[predecessor[at] ?? -1] ?? null]))
}

describe('which municipality continues', () => {
  it('one that nothing happened to', () =>
    expect(predecessors({ '001': 5, '002': 7 }, { '002': 7, '001': 5 }, [])).toEqual({ '001': '001', '002': '002' }))

  it('one that got another code', () => expect(predecessors({ '001': 5 }, { '101': 5 }, into('101', '001'))).toEqual({ '101': '001' }))

  it('one that absorbed exactly the tolerated share', () =>
    expect(predecessors({ '001': 900, '002': 100 }, { '001': 1000 }, into('001', '002'))).toEqual({ '001': '001' }))

  it('one that absorbed the tolerated share in parts whose sum is not exact', () =>
    expect(predecessors({ '001': 0.7, '002': 0.1, '003': 0.2 }, { '001': 1 }, into('001', '002', '003'), 0.3)).toEqual({ '001': '001' }))

  it('not one that absorbed more', () =>
    expect(predecessors({ '001': 899, '002': 101 }, { '001': 1000 }, into('001', '002'))).toEqual({ '001': null }))

  it('not one that several made under a new code', () =>
    expect(predecessors({ '001': 990, '002': 10 }, { '101': 1000 }, into('101', '001', '002'))).toEqual({ '101': null }))

  it('not one that the earlier round did not know', () =>
    expect(predecessors({ '001': 5 }, { '001': 5, '900': 1 }, [])).toEqual({ '001': '001', '900': null }))

  it('one that absorbed an empty municipality when nobody lives in either', () =>
    expect(predecessors({ '001': 0, '002': 0 }, { '001': 0 }, into('001', '002'))).toEqual({ '001': '001' }))

  it('tells whom a merger ended and where everybody went', () => {
    const follow = codeFollower(into('001', '002'), '2017', '2018')
    const paired = pairUnits(frame({ '001': 990, '002': 10, '003': 5 }), frame({ '001': 1000 }), follow, 0.1)
    expect([...paired.continues]).toEqual([1, 0, 0])
    expect([...paired.successor]).toEqual([0, 0, -1])
  })
})

describe('following codes', () => {
  const chain = [
    { round: '2016', from: 'b', to: 'c' },
    { round: '2015', from: 'a', to: 'b' },
    { round: '2018', from: 'c', to: 'd' },
  ]

  it('goes along a chain of rounds, whatever the order of rows', () => expect(codeFollower(chain, '2014', '2018')('a')).toBe('d'))

  it('leaves out the earlier round itself and what comes after the later', () => {
    expect(codeFollower(chain, '2015', '2016')('b')).toBe('c')
    expect(codeFollower(chain, '2015', '2016')('a')).toBe('a')
  })

  it('does not pass a code back to the round it was given up in', () => expect(codeFollower(chain, '2015', '2018')('a')).toBe('a'))

  it('goes along a chain within a round', () => {
    const sameRound = [...into('b', 'a'), ...into('c', 'b')]
    expect(codeFollower(sameRound, '2017', '2018')('a')).toBe('c')
    expect(codeFollower(sameRound.toReversed(), '2017', '2018')('a')).toBe('c')
  })

  it('lets two municipalities swap codes', () => {
    const follow = codeFollower([...into('b', 'a'), ...into('a', 'b')], '2017', '2018')
    expect([follow('a'), follow('b')]).toEqual(['b', 'a'])
  })

  it('ends in a circle that does not come back to where it began', () =>
    expect(codeFollower([...into('b', 'a'), ...into('c', 'b'), ...into('b', 'c')], '2017', '2018')('a')).toBe('c'))
})
