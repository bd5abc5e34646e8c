/** `npm run --silent sign-in-link -- EMAIL`: prints a one-time link for an operator to hand over, valid 30 minutes. */
import { existsSync } from 'node:fs'
import { giveUp } from './process'
import { completeSettings } from './service/settings'

const [address, ...rest] = process.argv.slice(2)
if (!address || rest.length > 0)
  giveUp('Usage: npm run --silent sign-in-link -- EMAIL   (DEMO=1 for the demonstration, DATABASE=file for another file)')

const given = process.env.DATABASE
completeSettings()
if (given) process.env.DATABASE = given
const database = process.env.DATABASE ?? ''
if (!existsSync(database)) giveUp(`There is no database ${database}; start the service once first.`)
const { makeOperatorLink } = await import('@/data/identity/sign-in/ask')
const link = await makeOperatorLink(address)
if (!link) giveUp(`${address} belongs to nobody in ${database}.`)
console.log(link)
