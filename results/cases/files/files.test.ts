import { describe, expect, it } from 'vitest'
import { computeCase } from '../compute'
import { readCase } from '../read'
import { CaseError } from './problems'
import { textOf } from './text'

const files = {
  'case.json': JSON.stringify({ case: 'c', params: null, requests: [{ id: 'a', kind: 'summary', round: '2018', question: 'q1' }] }),
  'questions.csv': 'question,type,options,min,max\nq1,single,on|ei,,\nq2,multi,a|b|_none,,\nq3,numeric,,0,9\nq4,scale,1|2|3,1,3\n',
  'register.csv': 'round,code,name,size_class,region,population\n2018,001,"Yksi, kaksi",1,06,392\n2018,002,Kolme,2,06,2392\n',
  'responses.csv': 'round,code,question,answer\n2018,001,q1,on\n2018,001,q2,a\n2018,001,q2,b\n2018,002,q3,1.5\n',
}

/** What is wrong when the text of one file is another. */
function problems(file: string, text: string | undefined): readonly string[] {
  try {
    readCase((name) => (name === file ? text : files[name as keyof typeof files]))
  } catch (error) {
    if (error instanceof CaseError) return error.problems
    throw error
  }
  return []
}
const withLines = (file: keyof typeof files, ...lines: string[]) => problems(file, `${files[file]}${lines.join('\n')}\n`)

it('a sound case is read and answered: codes stay text, quotes and a byte order mark are understood', () => {
  expect(problems('register.csv', `\uFEFF${files['register.csv'].replaceAll('\n', '\r\n')}`)).toEqual([])
  const found = readCase((name) => files[name as keyof typeof files])
  expect(found.rounds.get('2018')?.register[0]).toMatchObject({ code: '001', name: 'Yksi, kaksi' })
  expect(computeCase(found)).toMatchObject({ case: 'c', level: 0.95, results: { a: { N: 2, respondents: 2, base: 1, too_few: true } } })
})

it('files written elsewhere are read: any line ends, also mixed, a byte order mark in case.json, an empty mergers.csv, blank cell_var2', () => {
  const mixed = files['responses.csv'].replace('\n', '\r\n')
  expect(problems('responses.csv', mixed)).toEqual([])
  expect(problems('responses.csv', files['responses.csv'].replaceAll('\n', '\r'))).toEqual([])
  expect(problems('case.json', `\uFEFF${files['case.json']}`)).toEqual([])
  expect(problems('mergers.csv', '')).toEqual([])
  const split = { ...files, 'case.json': files['case.json'].replace('null', '{ "cell_var2": "region" }') }
  const register = files['register.csv'].replace(',06,392', ',,392')
  expect(readCase((name) => (name === 'register.csv' ? register : split[name as keyof typeof files])).parameters.cellVar2).toBe('region')
})

it('a field of a request or a parameter that is null is as if absent', () => {
  const request = { id: 'a', kind: 'change', rounds: ['2018', '2018'], question: 'q4', option: null, domain: null, filter: null }
  const text = JSON.stringify({ case: 'c', params: { min_cell_m: null, cell_var2: null }, requests: [request] })
  const found = readCase((name) => (name === 'case.json' ? text : files[name as keyof typeof files]))
  expect(found.parameters.minCellM).toBe(5)
  expect(computeCase(found).results.a).toMatchObject({ option: null, question: 'q4' })
})

describe('errors name file, row and column', () => {
  it('in responses', () => {
    expect(
      withLines('responses.csv', '2019,001,q1,on', '2018,003,q1,on', '2018,002,q9,on', '2018,002,q1,maybe', '2018,001,q1,ei', '2018,002'),
    ).toEqual([
      'responses.csv, row 6, column round: "2019" is not in register.csv',
      'responses.csv, row 7, column code: "003" is not in register.csv for round 2018',
      'responses.csv, row 8, column question: "q9" is not in questions.csv',
      'responses.csv, row 9, column answer: "maybe" is not among the options',
      'responses.csv, row 10, column answer: a second answer to the question',
      'responses.csv, row 11, column question: 2 columns, the header has 4',
    ])
  })

  it('in answers of several rows and in numbers', () => {
    expect(withLines('responses.csv', '2018,001,q2,a', '2018,001,q2,_skip', '2018,001,q3,many', '2018,001,q3,10')).toEqual([
      'responses.csv, row 6, column answer: "a" twice',
      'responses.csv, row 7, column answer: "_skip" beside another answer',
      'responses.csv, row 8, column answer: "many" is no number',
      'responses.csv, row 9, column answer: 10 is outside the bounds',
    ])
  })

  it('in the register', () => {
    expect(withLines('register.csv', '2018,002,Kolme,2,06,1', '2018,004,Neljä,,06,1', '2018,005,Viisi,3,06,-4')).toEqual([
      'register.csv, row 4, column code: "002" is there twice in round 2018',
      'register.csv, row 5, column size_class: empty',
      'register.csv, row 6, column population: "-4" is no number of residents',
    ])
  })

  it('in questions', () => {
    expect(withLines('questions.csv', 'q1,single,x,,', 'q5,choice,x,,', 'q6,single,x|x,,', 'q7,scale,1|two,low,')).toEqual([
      'questions.csv, row 6, column question: "q1" is there twice',
      'questions.csv, row 7, column type: "choice" is none of single, multi, scale, numeric',
      'questions.csv, row 8, column options: "x" is empty or there twice',
      'questions.csv, row 9, column min: "low" is no number',
      'questions.csv, row 9, column options: "two" of a scale is no number',
    ])
  })

  it('in mergers', () => {
    expect(problems('mergers.csv', 'round,from_code,to_code\n2018,001,001\n2018,,002\n')).toEqual([
      'mergers.csv, row 2, column to_code: "001" merges with itself',
      'mergers.csv, row 3, column from_code: empty',
    ])
  })

  it('when a column or a whole file is missing, or is no CSV', () => {
    expect(problems('responses.csv', 'round,code,answer\n')).toEqual(['responses.csv, row 1: no column question'])
    expect(problems('questions.csv', undefined)).toEqual(['questions.csv: there is no such file'])
    expect(problems('register.csv', 'round,code\n"open')[0]).toMatch(/^register\.csv, row 2, column 1 of the row: /)
    expect(withLines('responses.csv', '2018,00"1,q1,on')[0]).toMatch(/^responses\.csv, row 6, column 2 of the row: /)
  })

  it('when a file is in another coding than UTF-8', () => {
    const bytes = Uint8Array.from('round,name\n2018,Mänttä\n', (each) => each.charCodeAt(0))
    expect(() => textOf('register.csv', bytes)).toThrow('register.csv, row 2, column 2 of the row: not UTF-8')
    expect(textOf('register.csv', new TextEncoder().encode('\uFEFFMänttä'))).toBe('\uFEFFMänttä')
  })
})

it('requests that ask for what is not there are refused by their place', () => {
  const asked = (request: object, params: object | null = null) =>
    problems(
      'case.json',
      JSON.stringify({ case: 'c', params, requests: [{ id: 'a', kind: 'summary', round: '2018', question: 'q1', ...request }] }),
    )
  expect(asked({ round: '2019' })).toEqual(['case.json, requests[0] (a).round: "2019" does not fit'])
  expect(asked({ kind: 'guess' })).toEqual(['case.json, requests[0] (a).kind: "guess" does not fit'])
  expect(asked({ filter: { question: 'q9', answer: 'x' } })[0]).toMatch(/\.filter: /)
  expect(asked({ kind: 'change', rounds: ['2018', '2018'], option: 'z' })).toEqual(['case.json, requests[0] (a).option: "z" does not fit'])
  expect(asked({ kind: 'toString' })).toEqual(['case.json, requests[0] (a).kind: "toString" does not fit'])
  expect(asked({ kind: 'change', rounds: ['2018', '2018'] })).toEqual(['case.json, requests[0] (a).option: nothing does not fit'])
  expect(asked({ kind: 'change', rounds: ['2018', '2018'], question: 'q3' })).toEqual([])
  expect(asked({}, { constructor: 'x' })).toEqual(['case.json, params.constructor: there is no such parameter'])
  expect(asked({}, [5])).toEqual(['case.json, params: [5] is no list of names'])
  expect(asked({}, { min_cell: 5 })).toEqual(['case.json, params.min_cell: there is no such parameter'])
  expect(problems('case.json', '{')[0]).toMatch(/^case\.json: /)
})
