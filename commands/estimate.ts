/** `npm run --silent estimate -- DIR`: computes the figures a case folder asks for and prints them as JSON. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { computeCase } from '@/results/cases/compute'
import { CaseError } from '@/results/cases/files/problems'
import { textOf } from '@/results/cases/files/text'
import { readCase } from '@/results/cases/read'
import { giveUp } from './process'

// npm starts commands in the project's folder, and tells where the caller stands.
const folder = process.argv[2] && path.resolve(process.env.INIT_CWD ?? '.', process.argv[2])
if (!folder || !existsSync(folder))
  giveUp('Usage: npm run --silent estimate -- DIR, with a folder of register.csv, responses.csv, questions.csv and case.json')

const textIn = (file: string) => (existsSync(path.join(folder, file)) ? textOf(file, readFileSync(path.join(folder, file))) : undefined)

try {
  console.log(JSON.stringify(computeCase(readCase(textIn)), null, 1))
} catch (error) {
  if (!(error instanceof CaseError)) throw error
  giveUp(error.message)
}
