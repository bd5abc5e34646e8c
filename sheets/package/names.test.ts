import { describe, expect, it } from 'vitest'
import { sheetNames } from './names'

describe('names of worksheets', () => {
  it('lose what Excel refuses', () => {
    expect(sheetNames(["1 Mitä/missä: 'kyllä' [ei]?*\\"])).toEqual(['1 Mitä missä kyllä ei'])
    expect(sheetNames(['***'])).toEqual(['–'])
  })

  it('have at most 31 characters, and no half of one', () => {
    const [name = ''] = sheetNames([`${'x'.repeat(29)}😀 ja muuta`])
    expect(name).toBe(`${'x'.repeat(29)}…`)
  })

  it('are unlike each other in any case, and unlike the name Excel keeps for itself', () => {
    expect(sheetNames(['Ohjeet', 'OHJEET', 'ohjeet', 'History'])).toEqual(['Ohjeet', 'OHJEET 2', 'ohjeet 3', 'History 2'])
  })
})
