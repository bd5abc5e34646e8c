/** Artificial intelligence in communications. */
import { clause, existsPlannedNo, type Heading, option, text, type Written, yesPlannedNo } from './wording'

export const aiSection: Heading = {
  key: 'tekoaly',
  title: text('Tekoäly', 'Artificiell intelligens', 'Artificial intelligence'),
  task: text('Kerro tekoälyn käytöstä', 'Berätta om användningen av AI', 'Tell us about the use of AI'),
  why: text(
    'Tekoäly on kyselyn uusin aihe, ja kunnat ovat sen kanssa eri vaiheissa. Vastauksista näkee, mitä muualla jo tehdään ja millaisin ohjein.',
    'AI är enkätens nyaste tema och kommunerna har kommit olika långt. Av svaren ser man vad som redan görs på andra håll och om det finns anvisningar.',
    'AI is the newest theme of the survey, and municipalities are at different stages. The answers show what is already done elsewhere and whether there are guidelines.',
  ),
}

export const tekoalySelite: Written<'block'> = {
  key: 'tekoaly_selite',
  type: 'block',
  title: text('Mitä tarkoitamme tekoälyllä?', 'Vad menar vi med AI?', 'What do we mean by AI?'),
  body: text(
    'Tekoäly tarkoittaa tässä sovelluksia, jotka tuottavat tai muokkaavat tekstiä, kuvia, ääntä tai käännöksiä. Tavallista oikolukua ei lasketa mukaan.',
    'Med AI menar vi här program som skapar eller bearbetar text, bilder, ljud eller översättningar. Vanlig stavningskontroll räknas inte.',
    'Here AI means software that produces or edits text, images, sound or translations. Ordinary spell-checking does not count.',
  ),
}

export const tekoaly: Written<'single'> = {
  key: 'tekoaly',
  type: 'single',
  title: text(
    'Käyttääkö kunta tekoälyä viestinnässään?',
    'Använder kommunen AI i sin kommunikation?',
    'Does the municipality use AI in its communications?',
  ),
  label: text('Tekoäly viestinnässä', 'AI i kommunikationen', 'AI in communications'),
  required: true,
  options: yesPlannedNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'nominative',
      '{share} {käyttää|käyttävät|ei käytä} tekoälyä viestinnässään',
      '{share} använder AI i sin kommunikation',
      '{share} {uses AI in its communications|use AI in their communications}',
    ),
    clause(
      ['suunnitteilla'],
      'nominative',
      '; {share} {suunnittelee|suunnittelevat} sitä',
      '; {share} planerar det',
      '; {share} {is|are} planning to',
    ),
  ],
}

export const tekoalyKaytto: Written<'multiple'> = {
  key: 'tekoaly_kaytto',
  type: 'multiple',
  title: text(
    'Mihin kunta käyttää tekoälyä viestinnässään?',
    'Vad använder kommunen AI till i sin kommunikation?',
    'What does the municipality use AI for in its communications?',
  ),
  label: text('Tekoälyn käyttötavat', 'Användning av AI', 'Uses of AI'),
  when: { question: 'tekoaly', is: 'kylla' },
  whom: text('jotka käyttävät tekoälyä viestinnässä', 'som använder AI i sin kommunikation', 'that use AI in communications'),
  options: [
    option('tekstit', text('Tekstien luonnosteluun', 'Utkast till texter', 'Drafting texts')),
    option(
      'selkeys',
      text('Tekstien selkeyttämiseen ja lyhentämiseen', 'Tydligare och kortare texter', 'Making texts clearer and shorter'),
    ),
    option('kaannokset', text('Kääntämiseen', 'Översättning', 'Translation')),
    option('kuvat', text('Kuvien tekemiseen', 'Bilder', 'Making images')),
    option('videot', text('Videoihin ja tekstityksiin', 'Videor och textning', 'Videos and captions')),
    option('neuvonta', text('Asukkaiden neuvontaan', 'Rådgivning till invånarna', 'Advising residents')),
    option(
      'analyysi',
      text('Palautteen ja seurantatietojen analysointiin', 'Analys av respons och uppföljningsdata', 'Analysing feedback and statistics'),
    ),
    option('muu', text('Johonkin muuhun', 'Något annat', 'Something else')),
  ],
  other: 'muu',
  none: text('Ei mihinkään näistä', 'Inget av dessa', 'None of these'),
  headline: ['tekstit'],
  finding: [
    clause(
      ['tekstit'],
      'nominative',
      'Tekoälyä viestinnässä käyttävistä {of} {share} {käyttää|käyttävät|ei käytä} sitä tekstien luonnosteluun',
      'Av {of} använder AI i sin kommunikation tar {share} den till hjälp för textutkast',
      'Of the {of} use AI in communications, {share} {uses|use} it for drafting texts',
    ),
    clause(['kaannokset'], 'nominative', ', kääntämiseen {share}', ', {share} för översättning', ', {share} for translation'),
    clause(['kuvat'], 'nominative', 'ja kuvien tekemiseen {share}', 'och {share} för bilder', 'and {share} for making images'),
  ],
}

export const tekoalyMerkinta: Written<'single'> = {
  key: 'tekoaly_merkinta',
  type: 'single',
  title: text(
    'Kertooko kunta yleisölle, kun sisältöä on tehty tekoälyllä?',
    'Berättar kommunen för publiken när innehåll har gjorts med AI?',
    'Does the municipality tell the public when content has been made with AI?',
  ),
  label: text('Tekoälyn käytöstä kertominen', 'Öppenhet om användningen av AI', 'Informing about the use of AI'),
  when: { question: 'tekoaly', is: 'kylla' },
  whom: text('jotka käyttävät tekoälyä viestinnässä', 'som använder AI i sin kommunikation', 'that use AI in communications'),
  options: [
    option('aina', text('Aina', 'Alltid', 'Always'), 'yes'),
    option('joskus', text('Joskus', 'Ibland', 'Sometimes'), 'partly'),
    option('ei', text('Ei koskaan', 'Aldrig', 'Never'), 'no'),
  ],
  headline: ['aina', 'joskus'],
  finding: [
    clause(
      ['aina', 'joskus'],
      'nominative',
      'Tekoälyä viestinnässä käyttävistä {of} {share} {kertoo ainakin joskus|kertovat ainakin joskus|ei kerro}, kun sisältöä on tehty tekoälyllä',
      'Av {of} använder AI i sin kommunikation berättar {share} {åtminstone ibland när||när} innehåll har gjorts med AI',
      'Of the {of} use AI in communications, {share} {tells the public at least sometimes|tell the public at least sometimes|tells the public} when content has been made with AI',
    ),
    clause(['aina'], 'nominative', '; aina siitä {kertoo|kertovat} {share}', '; {share} gör det alltid', '; {share} always {does|do}'),
  ],
}

export const tekoalyOhjeet: Written<'single'> = {
  key: 'tekoaly_ohjeet',
  type: 'single',
  title: text(
    'Onko kunnalla ohjeita tekoälyn käyttöön viestinnässä?',
    'Har kommunen anvisningar för användningen av AI i kommunikationen?',
    'Does the municipality have guidelines for using AI in communications?',
  ),
  label: text('Ohjeet tekoälyn käyttöön', 'Anvisningar för AI', 'Guidelines for AI'),
  required: true,
  options: existsPlannedNo,
  headline: ['on'],
  finding: [
    clause(
      ['on'],
      'adessive',
      '{share} {on ohjeet||ei ole ohjeita} tekoälyn käyttöön viestinnässä',
      '{share} har anvisningar för användningen av AI i kommunikationen',
      '{share} {has|have} guidelines for using AI in communications',
    ),
    clause(
      ['suunnitteilla'],
      'adessive',
      '; {share} ne ovat suunnitteilla',
      '; i {share} är de under planering',
      '; {share} {is|are} planning them',
    ),
  ],
}

export const tekoalyKoulutus: Written<'single'> = {
  key: 'tekoaly_koulutus',
  type: 'single',
  title: text(
    'Onko viestintää tekeville järjestetty koulutusta tekoälyn käytöstä?',
    'Har det ordnats utbildning i användningen av AI för dem som arbetar med kommunikation?',
    'Has training in using AI been arranged for those who work with communications?',
  ),
  label: text('Koulutus tekoälyn käytöstä', 'Utbildning i AI', 'Training in AI'),
  options: yesPlannedNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'nominative',
      '{share} {on järjestänyt|ovat järjestäneet|ei ole järjestänyt} viestintää tekeville koulutusta tekoälyn käytöstä',
      '{share} har ordnat utbildning i användningen av AI för dem som arbetar med kommunikation',
      '{share} {has|have} arranged training in using AI for those who work with communications',
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
