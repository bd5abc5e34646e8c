import { describe, expect, it } from 'vitest'
import { sectionErrors } from './section-errors'

const quiet = { checks: {}, sent: null, fixed: [], invalid: {}, conflicting: [], conflictTitle: 'Kaksi vastausta', attempted: false }

describe('errors of a section', () => {
  it('stand beside the field while typing, and in the list only once the form was to be sent', () => {
    const invalid = { tyoaika: 'Anna luku' }
    expect(sectionErrors({ ...quiet, invalid })).toEqual({ errors: invalid, summary: [] })
    expect(sectionErrors({ ...quiet, invalid, attempted: true }).summary).toEqual([{ message: 'Anna luku', fieldId: 'tyoaika' }])
  })

  it('of saved answers that are impossible stand beside the field alone', () => {
    expect(sectionErrors({ ...quiet, checks: { tyoaika: 'Enintään 500' } })).toEqual({ errors: { tyoaika: 'Enintään 500' }, summary: [] })
  })

  it('disappear when the field is changed', () => {
    const sent = { errors: { ohjeet: 'Vastaa', tyoaika: 'Anna luku' }, conflicts: {} }
    const { errors, summary } = sectionErrors({ ...quiet, sent, fixed: ['ohjeet'] })
    expect(errors).toEqual({ tyoaika: 'Anna luku' })
    expect(summary.map(({ fieldId }) => fieldId)).toEqual(['tyoaika'])
  })

  it('come anew for a changed field that still cannot be saved', () => {
    const sent = { errors: { tyoaika: 'Anna luku' }, conflicts: {} }
    const { summary } = sectionErrors({ ...quiet, sent, fixed: ['tyoaika'], invalid: { tyoaika: 'Anna kokonaisluku' }, attempted: true })
    expect(summary).toEqual([{ message: 'Anna kokonaisluku', fieldId: 'tyoaika' }])
  })

  it('count two answers at the same time once somebody wanted to go on', () => {
    expect(sectionErrors({ ...quiet, conflicting: ['koulutus.other'] }).summary).toEqual([])
    expect(sectionErrors({ ...quiet, conflicting: ['koulutus.other'], attempted: true }).summary).toEqual([
      { message: 'Kaksi vastausta', fieldId: 'conflict-koulutus-other' },
    ])
  })
})
