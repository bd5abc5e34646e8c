import { describe, expect, test } from 'vitest'
import { readRegister } from '@/db/register'
import { frameDifference } from '../frame-difference'
import { frameFromRegister, type RegisterUnit } from '../round-frame'
import { defaultSizeLimits } from '../size-class'

const unit = (municipality: string, population: number, some: Partial<RegisterUnit> = {}): RegisterUnit => ({
  municipality,
  population,
  sizeClass: 1,
  region: '01',
  language: 'fi',
  group: 'rural',
  ...some,
})

describe('what changed in the frame', () => {
  test('nothing, when nothing did', () => {
    const frame = [unit('001', 900), unit('002', 3000)]
    expect(frameDifference(frame, frame, [2000], [])).toEqual({
      ended: [],
      begun: [],
      groups: { region: [], language: [], group: [] },
      sizeClasses: [],
      counts: [
        { sizeClass: 1, before: 1, now: 1 },
        { sizeClass: 2, before: 1, now: 1 },
      ],
      population: { before: 3900, now: 3900 },
    })
  })

  test('mergers, new municipalities, groups and size classes, each by name', () => {
    const before = [unit('001', 900), unit('002', 1900), unit('003', 5000, { language: 'fi-sv' }), unit('004', 100)]
    const now = [
      unit('002', 2900, { region: '02' }),
      unit('003', 4900, { language: 'sv-fi' }),
      unit('004', 100, { group: 'urban' }),
      unit('009', 50),
    ]
    expect(frameDifference(before, now, [2000], [{ code: '001', mergedInto: '002' }])).toEqual({
      ended: [{ code: '001', into: '002' }],
      begun: ['009'],
      groups: {
        region: [{ code: '002', from: '01', to: '02' }],
        language: [{ code: '003', from: 'fi-sv', to: 'sv-fi' }],
        group: [{ code: '004', from: 'rural', to: 'urban' }],
      },
      sizeClasses: [{ code: '002', from: 1, to: 2 }],
      counts: [
        { sizeClass: 1, before: 3, now: 2 },
        { sizeClass: 2, before: 1, now: 2 },
      ],
      population: { before: 7900, now: 7950 },
    })
  })

  test('other limits move nobody: both rounds are counted by the later one’s', () => {
    const before = [unit('001', 900, { sizeClass: 1 }), unit('002', 6000, { sizeClass: 3 })]
    const now = [unit('001', 900, { sizeClass: 1 }), unit('002', 6000, { sizeClass: 2 })]
    expect(frameDifference(before, now, [5000], [])).toMatchObject({
      sizeClasses: [],
      counts: [
        { before: 1, now: 1 },
        { before: 1, now: 1 },
      ],
    })
  })

  test('from 2024 to 2026 Pertunmaa became part of Mäntyharju, and some municipalities changed their group', () => {
    const register = readRegister()
    const [before, now] = ['2024-10-01', '2026-11-01'].map((day) => frameFromRegister(register, day, defaultSizeLimits))
    const found = frameDifference(before ?? [], now ?? [], defaultSizeLimits, register.municipalities)
    expect(found.ended).toEqual([{ code: '588', into: '507' }])
    expect(found.begun).toEqual([])
    expect(found.counts.reduce((sum, each) => sum + each.before, 0)).toBe(309)
    expect(found.counts.map((each) => each.now)).toEqual([50, 93, 68, 44, 32, 12, 9])
    const groupOf = new Map(found.groups.group.map(({ code, from, to }) => [code, [from, to]]))
    // Hamina, Luoto, Naantali, Saarijärvi; Hollola was urban in between, and is as it was.
    expect(['075', '440', '529', '729', '098'].map((code) => groupOf.get(code))).toEqual([
      ['urban', 'semi-urban'],
      ['urban', 'rural'],
      ['semi-urban', 'urban'],
      ['rural', 'semi-urban'],
      undefined,
    ])
  })
})
