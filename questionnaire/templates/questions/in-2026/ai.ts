/** Artificial intelligence, as asked in 2026. */
import { tekoaly, tekoalyKoulutus, tekoalyMerkinta } from '../ai'
import { clause, comparable, dontKnowWords, option, text, type Written } from '../wording'
import { lastYear } from './period'

export const tekoalySelite2026: Written<'block'> = {
  key: 'tekoaly_selite',
  type: 'block',
  title: text('Mitä tarkoitamme tekoälyllä?', 'Vad menar vi med AI?', 'What do we mean by AI?'),
  body: text(
    'Tekoäly tarkoittaa tässä sovelluksia, jotka tuottavat, muokkaavat tai analysoivat tekstiä, kuvia, ääntä tai muuta aineistoa tai vastaavat asukkaiden kysymyksiin. Tavallista oikolukua ei lasketa mukaan.',
    'Med AI menar vi här program som skapar, bearbetar eller analyserar text, bilder, ljud eller annat material eller svarar på invånarnas frågor. Vanlig stavningskontroll räknas inte.',
    'Here AI means software that produces, edits or analyses text, images, sound or other material, or answers residents’ questions. Ordinary spell-checking does not count.',
  ),
}

/** The explanation beside it is what changed. */
export const tekoaly2026: Written<'single'> = {
  ...tekoaly,
  comparability: [
    comparable(
      'Määritelmässä mainitaan nyt myös analysointi ja neuvonta, jotka olivat jo vuonna 2024 käyttötapojen luettelossa.',
      'I definitionen nämns nu också analys och rådgivning, som redan 2024 fanns i listan över användningssätt.',
      'The definition now also mentions analysis and advice, which were in the list of uses already in 2024.',
    ),
  ],
}

const some = ['aina', 'useimmiten', 'joskus']

export const tekoalyMerkinta2026: Written<'single'> = {
  ...tekoalyMerkinta,
  options: [
    option('aina', text('Aina', 'Alltid', 'Always')),
    option('useimmiten', text('Useimmiten', 'Oftast', 'Usually')),
    option('joskus', text('Joskus', 'Ibland', 'Sometimes')),
    option('ei', text('Ei koskaan', 'Aldrig', 'Never')),
    option(
      'ei_julkaista',
      text(
        'Tekoälyllä tehtyä sisältöä ei julkaista',
        'Innehåll som har gjorts med AI publiceras inte',
        'Content made with AI is not published',
      ),
    ),
  ],
  eos: dontKnowWords,
  headline: some,
  finding: [
    clause(
      some,
      'nominative',
      'Tekoälyä viestinnässä käyttävistä {of} {share} {kertoo ainakin joskus|kertovat ainakin joskus|ei kerro}, kun sisältöä on tehty tekoälyllä',
      'Av {of} använder AI i sin kommunikation berättar {share} {åtminstone ibland när||när} innehåll har gjorts med AI',
      'Of the {of} use AI in communications, {share} {tells the public at least sometimes|tell the public at least sometimes|tells the public} when content has been made with AI',
    ),
    clause(['aina'], 'nominative', '; aina siitä {kertoo|kertovat} {share}', '; {share} gör det alltid', '; {share} always {does|do}'),
  ],
}

export const tekoalyKoulutus2026: Written<'single'> = {
  ...tekoalyKoulutus,
  title: text(
    `Onko viestintää tekeville järjestetty koulutusta tekoälyn käytöstä ${lastYear.fi}?`,
    `Har det ordnats utbildning i användningen av AI för dem som arbetar med kommunikation ${lastYear.sv}?`,
    `Has training in using AI been arranged for those who work with communications ${lastYear.en}?`,
  ),
  eos: dontKnowWords,
  finding: [
    clause(
      ['kylla'],
      'nominative',
      '{share} {on järjestänyt|ovat järjestäneet|ei ole järjestänyt} vuoden aikana viestintää tekeville koulutusta tekoälyn käytöstä',
      '{share} har under ett år ordnat utbildning i användningen av AI för dem som arbetar med kommunikation',
      '{share} {has|have} arranged training in using AI for those who work with communications within a year',
    ),
    clause(
      ['suunnitteilla'],
      'nominative',
      '; {share} {suunnittelee|suunnittelevat} sitä',
      '; {share} planerar det',
      '; {share} {is|are} planning it',
    ),
  ],
}
