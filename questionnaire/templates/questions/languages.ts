/** Languages and accessibility. */
import { clause, dontKnowWords, type Heading, option, rowClause, text, type Written, yesPlannedNo } from './wording'

export const languagesSection: Heading = {
  key: 'kielet',
  title: text('Kielet ja saavutettavuus', 'Språk och tillgänglighet', 'Languages and accessibility'),
  task: text('Kerro kielistä ja saavutettavuudesta', 'Berätta om språk och tillgänglighet', 'Tell us about languages and accessibility'),
  why: text(
    'Kielet ja saavutettavuus ratkaisevat, keitä kunnan viestintä tavoittaa. Vastauksista näkee, mikä on kunnissa toteutettu ja mikä on vaikeinta toteuttaa.',
    'Språken och tillgängligheten avgör vem kommunens kommunikation når. Svaren visar vad kommunerna har genomfört och vad som är svårast att genomföra.',
    'Languages and accessibility decide whom the municipality’s communication reaches. The answers show what municipalities have achieved and what is hardest to achieve.',
  ),
}

const languages = [
  option('fi', text('Suomi', 'Finska', 'Finnish')),
  option('sv', text('Ruotsi', 'Svenska', 'Swedish')),
  option('en', text('Englanti', 'Engelska', 'English')),
  option('se', text('Saame', 'Samiska', 'Sámi')),
  option('ru', text('Venäjä', 'Ryska', 'Russian')),
  option('uk', text('Ukraina', 'Ukrainska', 'Ukrainian')),
  option('ar', text('Arabia', 'Arabiska', 'Arabic')),
  option('muu', text('Muu kieli', 'Något annat språk', 'Another language')),
]

export const verkkopalvelunKielet: Written<'multiple'> = {
  key: 'verkkopalvelun_kielet',
  type: 'multiple',
  title: text(
    'Millä kielillä kunnan verkkopalvelussa on sisältöä?',
    'På vilka språk finns det innehåll i kommunens webbtjänst?',
    'In which languages does the municipality’s website have content?',
  ),
  label: text('Verkkopalvelun kielet', 'Webbtjänstens språk', 'Languages of the website'),
  hint: text(
    'Yksikin ajantasainen sivu riittää. Pelkkää konekäännöstä ei lasketa mukaan.',
    'En enda uppdaterad sida räcker. Enbart maskinöversättning räknas inte.',
    'A single up-to-date page is enough. Machine translation alone does not count.',
  ),
  required: true,
  prefill: 'carry',
  options: languages,
  other: 'muu',
  none: text('Kunnalla ei ole verkkopalvelua', 'Kommunen har ingen webbtjänst', 'The municipality has no website'),
  headline: ['en'],
  finding: [
    clause(
      ['en'],
      'inessive',
      '{share} verkkopalvelussa {on||ei ole} sisältöä englanniksi',
      'I {share} har webbtjänsten innehåll på engelska',
      'The website has content in English in {share}',
    ),
    clause(['sv'], 'inessive', ', ruotsiksi {share}', ', i {share} på svenska', ', in Swedish in {share}'),
  ],
}

export const somenKielet: Written<'multiple'> = {
  key: 'somen_kielet',
  type: 'multiple',
  title: text(
    'Millä kielillä kunta julkaisee sosiaalisessa mediassa?',
    'På vilka språk publicerar kommunen innehåll i sociala medier?',
    'In which languages does the municipality post on social media?',
  ),
  label: text('Sosiaalisen median kielet', 'Språk i sociala medier', 'Languages on social media'),
  hint: text(
    'Valitse kielet, joilla julkaistaan säännöllisesti.',
    'Välj de språk som används regelbundet.',
    'Choose the languages used regularly.',
  ),
  required: true,
  prefill: 'carry',
  options: languages,
  other: 'muu',
  none: text('Kunta ei ole sosiaalisessa mediassa', 'Kommunen finns inte i sociala medier', 'The municipality is not on social media'),
  headline: ['en'],
  finding: [
    clause(
      ['en'],
      'nominative',
      '{share} {julkaisee|julkaisevat|ei julkaise} sosiaalisessa mediassa englanniksi',
      '{share} publicerar innehåll på engelska i sociala medier',
      '{share} {posts|post} on social media in English',
    ),
    clause(['sv'], 'nominative', ', ruotsiksi {share}', ', {share} på svenska', ', {share} in Swedish'),
  ],
}

export const selkokieli: Written<'single'> = {
  key: 'selkokieli',
  type: 'single',
  title: text(
    'Onko kunnan verkkopalvelussa selkokielistä sisältöä?',
    'Finns det innehåll på lätt språk i kommunens webbtjänst?',
    'Does the municipality’s website have content in easy language?',
  ),
  label: text('Selkokieli verkkopalvelussa', 'Lätt språk i webbtjänsten', 'Easy language in the website'),
  hint: text(
    'Selkokieli on vielä helpompaa kuin selkeä yleiskieli: se on tarkoitettu niille, joille yleiskieli on vaikeaa.',
    'Lätt språk är ännu enklare än klarspråk: det är avsett för dem som har svårt att förstå allmänspråket.',
    'Easy language is simpler than plain language: it is meant for those who find standard language difficult.',
  ),
  options: yesPlannedNo,
  eos: dontKnowWords,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'adessive',
      '{share} {on||ei ole} selkokielistä sisältöä verkkopalvelussaan',
      '{share} har innehåll på lätt språk i sin webbtjänst',
      '{share} {has content in easy language in its website|have content in easy language in their website}',
    ),
    clause(
      ['suunnitteilla'],
      'adessive',
      '; {share} sitä on suunnitteilla',
      '; i {share} är det under planering',
      '; {share} {is|are} planning it',
    ),
  ],
}

export const saavutettavuusSelite: Written<'block'> = {
  key: 'saavutettavuus_selite',
  type: 'block',
  title: text('Saavutettavuudella on kolme puolta', 'Tillgängligheten har tre sidor', 'Accessibility has three sides'),
  body: text(
    'Tekninen toteutus on kunnossa, kun palvelua voi käyttää näppäimistöllä ja ruudunlukijalla. Sisältö on kunnossa, kun teksti on ymmärrettävää ja kuvilla on tekstivastineet. Asiakirjat ovat kunnossa, kun pöytäkirjoja, lomakkeita ja liitteitä voi lukea myös ruudunlukijalla.',
    'Det tekniska genomförandet är i ordning när tjänsten kan användas med tangentbord och skärmläsare. Innehållet är i ordning när texten är begriplig och bilderna har textalternativ. Dokumenten är i ordning när protokoll, blanketter och bilagor också kan läsas med skärmläsare.',
    'The technical side is in order when the service can be used with a keyboard and a screen reader. The content is in order when texts are easy to understand and images have text alternatives. Documents are in order when minutes, forms and attachments can be read with a screen reader too.',
  ),
}

export const saavutettavuus: Written<'matrix'> = {
  key: 'saavutettavuus',
  type: 'matrix',
  title: text(
    'Kuinka laajasti saavutettavuus on otettu huomioon kunnan verkkopalvelussa?',
    'I vilken mån har tillgängligheten beaktats i kommunens webbtjänst?',
    'How far has accessibility been taken into account in the municipality’s website?',
  ),
  label: text('Verkkopalvelun saavutettavuus', 'Webbtjänstens tillgänglighet', 'Accessibility of the website'),
  rows: [
    option('tekninen', text('Tekninen toteutus', 'Tekniskt genomförande', 'Technical implementation')),
    option('sisallot', text('Sisältö', 'Innehåll', 'Content')),
    option('asiakirjat', text('Asiakirjat', 'Dokument', 'Documents')),
  ],
  columns: [
    option('kattavasti', text('Kattavasti', 'På ett heltäckande sätt', 'Comprehensively'), 'yes'),
    option('osittain', text('Osittain', 'Delvis', 'Partly'), 'partly'),
    option('ei', text('Ei vielä', 'Inte ännu', 'Not yet'), 'no'),
  ],
  headline: ['kattavasti'],
  finding: [
    rowClause(
      'tekninen',
      ['kattavasti'],
      'nominative',
      '{share} {on ottanut saavutettavuuden|ovat ottaneet saavutettavuuden|ei ole ottanut saavutettavuutta} kattavasti huomioon verkkopalvelunsa teknisessä toteutuksessa',
      '{share} har på ett heltäckande sätt beaktat tillgängligheten i webbtjänstens tekniska genomförande',
      '{share} {has|have} comprehensively taken accessibility into account in the technical implementation of the website',
    ),
    rowClause('sisallot', ['kattavasti'], 'nominative', ', sisällössä {share}', ', {share} i innehållet', ', {share} in its content'),
    rowClause(
      'asiakirjat',
      ['kattavasti'],
      'nominative',
      'ja asiakirjoissa {share}',
      'och {share} i dokumenten',
      'and {share} in its documents',
    ),
  ],
}

export const saavutettavuusKustannukset: Written<'single'> = {
  key: 'saavutettavuus_kustannukset',
  type: 'single',
  title: text(
    'Onko saavutettavuudesta aiheutunut kunnalle lisäkustannuksia?',
    'Har tillgängligheten medfört extra kostnader för kommunen?',
    'Has accessibility caused the municipality extra costs?',
  ),
  label: text('Saavutettavuuden lisäkustannukset', 'Extra kostnader för tillgänglighet', 'Extra costs of accessibility'),
  options: [
    option('merkittavia', text('Kyllä, merkittäviä', 'Ja, betydande', 'Yes, considerable'), 'yes'),
    option('jonkin_verran', text('Kyllä, jonkin verran', 'Ja, i någon mån', 'Yes, some'), 'partly'),
    option('ei', text('Ei', 'Nej', 'No'), 'no'),
  ],
  protect: true,
  headline: ['merkittavia', 'jonkin_verran'],
  finding: [
    clause(
      ['merkittavia', 'jonkin_verran'],
      'adessive',
      '{share} {on ollut||ei ole ollut} saavutettavuudesta lisäkustannuksia',
      '{share} har haft merkostnader på grund av tillgängligheten',
      '{share} {has|have} had extra costs because of accessibility',
    ),
    clause(
      ['merkittavia'],
      'adessive',
      '; merkittäviä ne ovat olleet {share}',
      '; betydande har de varit i {share}',
      '; in {share} they have been considerable',
    ),
  ],
}
