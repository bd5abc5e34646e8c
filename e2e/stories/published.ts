import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Figure = { round: string; question: string; option: string; percent: string; relation: string }

/** 2018's published figures that stand for one option, and those the association gave in words, in whole per cent. */
export const figures2018: { question: string; option: string; percent: number }[] = [
  ...(parse(readFileSync('db/register/published-figures.csv'), { columns: true, bom: true }) as Figure[])
    .filter((row) => row.round === '2018' && ['exact', 'about'].includes(row.relation) && !row.option.includes('|'))
    .map((row) => ({ question: row.question, option: row.option, percent: Number(row.percent) })),
  { question: 'koulutus', option: 'johto', percent: 31 },
  { question: 'strategia', option: 'erillinen', percent: 24 },
  { question: 'strategia', option: 'muussa', percent: 50 },
]
