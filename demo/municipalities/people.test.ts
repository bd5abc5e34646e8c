import { expect, test } from 'vitest'
import { readRegister } from '@/db/register'
import { frameFromRegister } from '@/questionnaire/round-frame'
import { defaultSizeLimits } from '@/questionnaire/size-class'
import { asciiName, peopleOf, roles } from './people'

const persons = peopleOf(frameFromRegister(readRegister(), '2026-11-01', defaultSizeLimits), readRegister().municipalities)

test('an address is plain ASCII', () => {
  const names = ['Koski Tl', 'Pedersören kunta', 'Äänekoski', 'Maarianhamina - Mariehamn']
  expect(names.map(asciiName)).toEqual(['koski-tl', 'pedersoren-kunta', 'aanekoski', 'maarianhamina-mariehamn'])
})

test('addresses are distinct and cannot exist', () => {
  expect(new Set(persons.map((person) => person.email)).size).toBe(persons.length)
  expect(persons.filter((person) => !/^[a-z]+@[a-z-]+\.example$/.test(person.email))).toEqual([])
})

test('every municipality of today has somebody at viestinta@', () => {
  const reached = persons.filter((person) => person.email.startsWith('viestinta@')).flatMap((person) => person.municipalities)
  expect(new Set(reached).size).toBe(308)
})

test('one person answers for two municipalities', () => {
  expect(persons.filter((person) => person.municipalities.length === 2).map((person) => person.municipalities)).toEqual([roles.ofTwo])
})

test('where Swedish is the larger language people are written to in Swedish', () => {
  const localeOf = (municipality: string) => persons.find((person) => person.municipalities[0] === municipality)?.locale
  expect(['599', '478', '091', '233'].map(localeOf)).toEqual(['sv', 'sv', 'fi', 'fi'])
})
