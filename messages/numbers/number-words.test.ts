import { describe, expect, it } from 'vitest'
import { foldWord, numberFirst, numberWord, partWord, timesWord } from './number-words'

describe('a number in words', () => {
  it('is a word up to ten, and digits above', () => {
    expect([1, 2, 9, 10, 11, 1200].map((n) => numberWord(n, 'fi'))).toEqual(['yksi', 'kaksi', 'yhdeksän', 'kymmenen', '11', '1\u00a0200'])
    expect([2, 8, 10, 12].map((n) => numberWord(n, 'sv'))).toEqual(['två', 'åtta', 'tio', '12'])
    expect([2, 8, 10, 1200].map((n) => numberWord(n, 'en'))).toEqual(['two', 'eight', 'ten', '1,200'])
  })

  it('stands in Finnish in the case asked for, and begins a sentence with a capital', () => {
    expect([2, 5, 6, 7].map((n) => numberWord(n, 'fi', 'illative'))).toEqual(['kahteen', 'viiteen', 'kuuteen', 'seitsemään'])
    expect([2, 8, 10].map((n) => numberWord(n, 'fi', 'elative'))).toEqual(['kahdesta', 'kahdeksasta', 'kymmenestä'])
    expect([numberFirst(3, 'fi'), numberFirst(8, 'sv'), numberFirst(12, 'en')]).toEqual(['Kolme', 'Åtta', '12'])
  })
})

it('how often, how many times as much, and which part', () => {
  expect([1, 2, 3].map((n) => timesWord(n, 'fi'))).toEqual(['kerran', 'kahdesti', 'kolme kertaa'])
  expect([1, 2, 12].map((n) => timesWord(n, 'sv'))).toEqual(['en gång', 'två gånger', '12 gånger'])
  expect([1, 2, 3].map((n) => timesWord(n, 'en'))).toEqual(['once', 'twice', 'three times'])
  expect([2, 7, 12, 100].map((n) => foldWord(n, 'fi'))).toEqual(['kaksinkertainen', 'seitsenkertainen', '12-kertainen', 'satakertainen'])
  expect([2, 3, 100].map((n) => foldWord(n, 'sv'))).toEqual(['dubbelt', 'tre gånger', 'hundra gånger'])
  expect([2, 3, 100].map((n) => foldWord(n, 'en'))).toEqual(['twice', 'three times', 'a hundred times'])
  expect([partWord(2, 'fi'), partWord(10, 'sv'), partWord(3, 'en')]).toEqual(['puolet', 'en tiondel', 'a third'])
})
