/** All checks of the project: types, lint, format, interface texts and the rules of the house. */

import { collect } from '../process'
import { houseProblems } from './house'
import { messageProblems } from './messages'

type Outcome = { name: string; problems: string }

async function program(name: string, entry: string, options: string[]): Promise<Outcome> {
  const { code, output } = await collect(entry, options)
  return { name, problems: code === 0 ? '' : output.trim() || `ended with ${code}` }
}

/** Types of routes are generated first: the compiler reads them. */
async function types(): Promise<Outcome> {
  const generated = await program('types', 'next/dist/bin/next', ['typegen'])
  return generated.problems ? generated : program('types', 'typescript/bin/tsc', ['--noEmit'])
}

/** Runs every check. @returns the names of those that found something */
export async function check(): Promise<string[]> {
  const outcomes = [
    ...(await Promise.all([types(), program('lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])])),
    { name: 'interface texts', problems: messageProblems().join('\n') },
    { name: 'house', problems: houseProblems().join('\n') },
  ]
  for (const { name, problems } of outcomes) console.log(problems ? `✗ ${name}\n${problems}` : `✓ ${name}`)
  return outcomes.filter(({ problems }) => problems).map(({ name }) => name)
}
