/** Finnish quantity words. Case by predicate; fractions and "puolet" take the elative, "N M:stä" takes its noun in the middle. */
import { numberWord } from '@/messages/numbers/number-words'
import type { Scope } from '@/results/story/claims/finding-claim'
import type { GrammaticalCase, NounBond, Phrase, PhraseWords, Quantity } from '../language'

const three = (nominative: string, adessive: string, inessive: string): Phrase => ({ nominative, adessive, inessive })

const phrases: readonly Phrase[] = [
  three('ei yksikään', 'ei yhdelläkään', 'ei yhdessäkään'),
  three('vain harva', 'vain harvalla', 'vain harvassa'),
  three('noin yksi kahdestakymmenestä', 'noin yhdellä kahdestakymmenestä', 'noin yhdessä kahdestakymmenestä'),
  three('vajaa kymmenesosa', 'vajaalla kymmenesosalla', 'vajaassa kymmenesosassa'),
  three('joka kymmenes', 'joka kymmenennellä', 'joka kymmenennessä'),
  three('runsas kymmenesosa', 'runsaalla kymmenesosalla', 'runsaassa kymmenesosassa'),
  three('noin kuudesosa', 'noin kuudesosalla', 'noin kuudesosassa'),
  three('vajaa viidennes', 'vajaalla viidenneksellä', 'vajaassa viidenneksessä'),
  three('viidennes', 'viidenneksellä', 'viidenneksessä'),
  three('runsas viidennes', 'runsaalla viidenneksellä', 'runsaassa viidenneksessä'),
  three('vajaa neljännes', 'vajaalla neljänneksellä', 'vajaassa neljänneksessä'),
  three('neljännes', 'neljänneksellä', 'neljänneksessä'),
  three('runsas neljännes', 'runsaalla neljänneksellä', 'runsaassa neljänneksessä'),
  three('vajaa kolmannes', 'vajaalla kolmanneksella', 'vajaassa kolmanneksessa'),
  three('kolmannes', 'kolmanneksella', 'kolmanneksessa'),
  three('runsas kolmannes', 'runsaalla kolmanneksella', 'runsaassa kolmanneksessa'),
  three('noin neljä kymmenestä', 'noin neljällä kymmenestä', 'noin neljässä kymmenestä'),
  three('vajaa puolet', 'vajaalla puolella', 'vajaassa puolessa'),
  three('lähes puolet', 'lähes puolella', 'lähes puolessa'),
  three('noin puolet', 'noin puolella', 'noin puolessa'),
  three('puolet', 'puolella', 'puolessa'),
  three('noin puolet', 'noin puolella', 'noin puolessa'),
  three('runsas puolet', 'runsaalla puolella', 'runsaassa puolessa'),
  three('noin kuusi kymmenestä', 'noin kuudella kymmenestä', 'noin kuudessa kymmenestä'),
  three('lähes kaksi kolmesta', 'lähes kahdella kolmesta', 'lähes kahdessa kolmesta'),
  three('kaksi kolmesta', 'kahdella kolmesta', 'kahdessa kolmesta'),
  three('noin seitsemän kymmenestä', 'noin seitsemällä kymmenestä', 'noin seitsemässä kymmenestä'),
  three('likimain kolme neljästä', 'likimain kolmella neljästä', 'likimain kolmessa neljästä'),
  three('kolme neljästä', 'kolmella neljästä', 'kolmessa neljästä'),
  three('noin neljä viidestä', 'noin neljällä viidestä', 'noin neljässä viidestä'),
  three('yli neljä viidestä', 'yli neljällä viidestä', 'yli neljässä viidestä'),
  three('noin yhdeksän kymmenestä', 'noin yhdeksällä kymmenestä', 'noin yhdeksässä kymmenestä'),
  three('lähes kaikki', 'lähes kaikilla', 'lähes kaikissa'),
  three('likimain kaikki', 'likimain kaikilla', 'likimain kaikissa'),
  three('kaikki', 'kaikilla', 'kaikissa'),
]

const municipality = three('kunta', 'kunnalla', 'kunnassa')
const oneOf = / kahdestakymmenestä$/
const municipalities = three('kunnat', 'kunnilla', 'kunnissa')
const counted = three('kuntaa', 'kunnalla', 'kunnassa')
const respondents = three('vastanneet kunnat', 'vastanneilla kunnilla', 'vastanneissa kunnissa')
const answeredOne = three('vastannut kunta', 'vastanneella kunnalla', 'vastanneessa kunnassa')
const notOne = three('yksikään', 'yhdelläkään', 'yhdessäkään')

/** "noin kuudella kymmenestä" with its noun inside: "noin kuudella kunnalla kymmenestä". */
const split = (phrase: string, noun: string) => phrase.replace(/ (\S+)$/, ` ${noun} $1`)

/** The bare word would read as persons: "puolessa vastanneista kunnista". */
const fromAnswered = 'vastanneista kunnista'
const ofAnswered = 'vastanneesta kunnasta'

const nouns: Record<NounBond, (phrase: string, form: GrammaticalCase) => Record<Scope, string>> = {
  part: (phrase) => ({ municipalities: `${phrase} kunnista`, respondents: `${phrase} ${fromAnswered}` }),
  of: (phrase, form) => ({ municipalities: split(phrase, counted[form]), respondents: `${phrase} ${ofAnswered}` }),
  every: (phrase, form) => ({
    municipalities: oneOf.test(phrase) ? split(phrase, municipality[form]) : `${phrase} ${municipality[form]}`,
    respondents: oneOf.test(phrase) ? `${phrase} ${ofAnswered}` : `${phrase} ${answeredOne[form]}`,
  }),
  few: (phrase, form) => ({ municipalities: `${phrase} ${municipality[form]}`, respondents: `${phrase} ${fromAnswered}` }),
  all: (phrase, form) => ({ municipalities: `${phrase} ${municipalities[form]}`, respondents: `${phrase} ${respondents[form]}` }),
  none: (_phrase, form) => ({
    municipalities: `${notOne[form]} ${municipality[form]}`,
    respondents: `${notOne[form]} ${answeredOne[form]}`,
  }),
}

const verbOf = (kind: NounBond) => (kind === 'all' ? 'many' : kind === 'none' ? 'none' : 'one')

const only = three('ainoa vastannut kunta', 'ainoalla vastanneella kunnalla', 'ainoassa vastanneessa kunnassa')
const both = three('molemmat vastanneet kunnat', 'molemmilla vastanneilla kunnilla', 'molemmissa vastanneissa kunnissa')
const every = three('kaikki', 'kaikilla', 'kaikissa')
const answered = three('vastannutta kuntaa', 'vastanneella kunnalla', 'vastanneessa kunnassa')

function countedOf(x: number, n: number, form: GrammaticalCase, bare: boolean): Quantity {
  const word = numberWord(x, 'fi', form)
  if (x === 0) {
    const text = bare
      ? notOne[form]
      : n === 1
        ? nouns.none('', form).respondents
        : `${notOne[form]} ${numberWord(n, 'fi', 'elative')} ${ofAnswered}`
    return { text, verb: 'none' }
  }
  if (bare) return x === n && n > 1 ? { text: every[form], verb: 'many' } : { text: word, verb: 'one' }
  if (x === n && n === 1) return { text: only[form], verb: 'one' }
  if (x === n && n === 2) return { text: both[form], verb: 'many' }
  if (x === n) return { text: `${every[form]} ${word} ${answered[form]}`, verb: 'many' }
  return { text: `${word} ${numberWord(n, 'fi', 'elative')} ${ofAnswered}`, verb: 'one' }
}

export const finnishPhrases: PhraseWords = {
  phrases,
  underOnePercent: three('alle prosentti', 'alle prosentilla', 'alle prosentissa'),
  withNoun: (kind, phrase, form, scope) => ({
    text: scope ? nouns[kind](phrase[form], form)[scope] : kind === 'none' ? notOne[form] : phrase[form],
    verb: verbOf(kind),
  }),
  counted: countedOf,
  of: { municipalities: 'kunnista', respondents: 'vastanneista kunnista' },
}
