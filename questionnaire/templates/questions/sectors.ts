/** Who in the municipality uses social media, for what and for whom. */
import { clause, dontKnowWords, type Heading, option, rowClause, text, type Written, yesPartlyNo } from './wording'

export const sectorsSection: Heading = {
  key: 'toimialat',
  title: text('Toimialat ja kohderyhmät', 'Sektorer och målgrupper', 'Sectors and target groups'),
  task: text('Valitse toimialat ja kohderyhmät', 'Välj sektorer och målgrupper', 'Choose sectors and target groups'),
  why: text(
    'Sosiaalinen media yleistyi kunnissa ensin nuorisotyössä ja kirjastoissa. Vastauksista nähdään, kuinka laajalle se on levinnyt ja keitä sillä tavoitellaan.',
    'Sociala medier blev först vanliga i kommunernas ungdomsarbete och bibliotek. Svaren visar hur mycket de har spritt sig sedan dess och vilka man vill nå.',
    'In municipalities, social media first became common in youth work and libraries. The answers show how widely it has spread and whom it is meant to reach.',
  ),
}

const sector = {
  administration: option('keskushallinto', text('Keskushallinto', 'Centralförvaltningen', 'Central administration')),
  earlyEducation: option('varhaiskasvatus', text('Varhaiskasvatus', 'Småbarnspedagogiken', 'Early childhood education')),
  schools: option('koulut', text('Koulut', 'Skolorna', 'Schools')),
  libraries: option('kirjasto', text('Kirjasto', 'Biblioteket', 'Library')),
  culture: option('kulttuuri', text('Kulttuuripalvelut', 'Kulturtjänsterna', 'Culture services')),
  sports: option('liikunta', text('Liikuntapalvelut', 'Idrottstjänsterna', 'Sports services')),
  youth: option('nuoriso', text('Nuorisotoimi', 'Ungdomsväsendet', 'Youth services')),
  tourism: option('matkailu', text('Matkailu', 'Turismen', 'Tourism')),
  business: option('elinkeino', text('Elinkeinopalvelut', 'Näringslivstjänsterna', 'Business services')),
  employment: option('tyollisyys', text('Työllisyyspalvelut', 'Sysselsättningstjänsterna', 'Employment services')),
  technical: option('tekninen', text('Tekniset palvelut', 'De tekniska tjänsterna', 'Technical services')),
  health: option('sote', text('Sosiaali- ja terveyspalvelut', 'Social- och hälsovården', 'Social and health services')),
  other: option('muu', text('Muu toimiala', 'Någon annan sektor', 'Another sector')),
}

const withoutHealth = [
  sector.administration,
  sector.earlyEducation,
  sector.schools,
  sector.libraries,
  sector.culture,
  sector.sports,
  sector.youth,
  sector.tourism,
  sector.business,
  sector.technical,
]

/** Sectors a municipality had: health and social services left in 2023, employment services came in 2025. */
export const sectorsOf = {
  2018: [...withoutHealth, sector.health, sector.other],
  2024: [...withoutHealth, sector.other],
  2026: [...withoutHealth.slice(0, -1), sector.employment, sector.technical, sector.other],
}

/** @param options the sectors municipalities had that year, "muu" last */
export const toimialat = (options: Written<'multiple'>['options']): Written<'multiple'> => ({
  key: 'toimialat',
  type: 'multiple',
  title: text(
    'Mitkä kunnan toimialat käyttävät sosiaalista mediaa?',
    'Vilka av kommunens sektorer använder sociala medier?',
    'Which of the municipality’s sectors use social media?',
  ),
  label: text('Toimialat sosiaalisessa mediassa', 'Sektorer i sociala medier', 'Sectors on social media'),
  hint: text(
    'Valitse toimiala, jos sillä on oma tili tai se julkaisee säännöllisesti kunnan tileillä.',
    'Välj sektorn om den har ett eget konto eller regelbundet publicerar något på kommunens konton.',
    'Choose a sector if it has an account of its own or posts regularly on the municipality’s accounts.',
  ),
  required: true,
  prefill: 'carry',
  contradictedBy: { question: 'kanavat', includes: '_none' },
  options,
  other: 'muu',
  none: text('Ei mikään näistä', 'Ingen av dessa', 'None of these'),
  headline: ['nuoriso'],
  finding: [
    clause(
      ['nuoriso'],
      'inessive',
      '{share} nuorisotoimi {käyttää||ei käytä} sosiaalista mediaa',
      'I {share} använder ungdomsväsendet sociala medier',
      'Youth services use social media in {share}',
    ),
    clause(['kirjasto'], 'inessive', ', {share} kirjasto', ', i {share} biblioteket', ', the library in {share}'),
    clause(['kulttuuri'], 'inessive', 'ja {share} kulttuuripalvelut', 'och i {share} kulturtjänsterna', 'and cultural services in {share}'),
  ],
})

export const kohderyhmat: Written<'multiple'> = {
  key: 'kohderyhmat',
  type: 'multiple',
  title: text(
    'Mitkä ovat kunnan kohderyhmät sosiaalisessa mediassa?',
    'Vilka är kommunens målgrupper i sociala medier?',
    'Who are the municipality’s target groups on social media?',
  ),
  label: text('Kohderyhmät sosiaalisessa mediassa', 'Målgrupper i sociala medier', 'Target groups on social media'),
  hint: text(
    'Valitse ne, joille kunta tekee sisältöä erikseen.',
    'Välj de grupper som kommunen tar fram särskilt innehåll för.',
    'Choose those for whom the municipality makes content of their own.',
  ),
  options: [
    option('asukkaat', text('Kaikki asukkaat', 'Alla invånare', 'All residents')),
    option('nuoret', text('Nuoret', 'Unga', 'Young people')),
    option('lapsiperheet', text('Lapsiperheet', 'Barnfamiljer', 'Families with children')),
    option('ikaantyneet', text('Ikääntyneet', 'Äldre', 'Older people')),
    option('muuttajat', text('Kuntaan muuttavat ja paluumuuttajat', 'Inflyttare och återflyttare', 'People moving in or back')),
    option('vapaa_ajan_asukkaat', text('Vapaa-ajan asukkaat', 'Fritidsboende', 'Second-home residents')),
    option('matkailijat', text('Matkailijat', 'Turister', 'Tourists')),
    option('yritykset', text('Yritykset', 'Företag', 'Businesses')),
    option('tyonhakijat', text('Työnhakijat', 'Arbetssökande', 'Job seekers')),
    option('media', text('Tiedotusvälineet', 'Medierna', 'News media')),
    option('muu', text('Muu ryhmä', 'Någon annan grupp', 'Another group')),
  ],
  other: 'muu',
  none: text('Ei erikseen mitään ryhmää', 'Ingen särskild grupp', 'No group in particular'),
  headline: ['nuoret'],
  finding: [
    clause(
      ['nuoret'],
      'nominative',
      '{share} {tekee|tekevät|ei tee} sosiaaliseen mediaan sisältöä erikseen nuorille',
      '{share} tar fram innehåll för sociala medier särskilt för unga',
      '{share} {makes|make} separate social media content for young people',
    ),
    clause(
      ['lapsiperheet'],
      'nominative',
      ', lapsiperheille {share}',
      ', {share} för barnfamiljer',
      ', {share} for families with children',
    ),
    clause(['matkailijat'], 'nominative', 'ja matkailijoille {share}', 'och {share} för turister', 'and {share} for tourists'),
  ],
}

export const tarkoitukset: Written<'matrix'> = {
  key: 'tarkoitukset',
  type: 'matrix',
  title: text(
    'Kuinka tärkeä sosiaalinen media on kunnalle näissä asioissa?',
    'Hur viktiga är sociala medier för kommunen i följande avseenden?',
    'How important is social media to the municipality for these purposes?',
  ),
  label: text('Sosiaalisen median tarkoitukset', 'Syftet med sociala medier', 'Purposes of social media'),
  rows: [
    option(
      'tiedottaminen',
      text('Palveluista ja päätöksistä kertominen', 'Information om tjänster och beslut', 'Informing about services and decisions'),
    ),
    option('kriisiviestinta', text('Kriisiviestintä', 'Kriskommunikation', 'Crisis communication')),
    option('neuvonta', text('Neuvonta ja asiakaspalvelu', 'Rådgivning och kundservice', 'Advice and customer service')),
    option(
      'osallistuminen',
      text('Asukkaiden osallistuminen ja keskustelu', 'Invånarnas delaktighet och diskussion', 'Residents’ participation and discussion'),
    ),
    option('yhteisollisyys', text('Yhteisöllisyyden vahvistaminen', 'Stärkt gemenskap', 'Strengthening the sense of community')),
    option('tapahtumat', text('Tapahtumien markkinointi', 'Marknadsföring av evenemang', 'Marketing of events')),
    option('matkailu', text('Matkailun markkinointi', 'Marknadsföring av turism', 'Marketing of tourism')),
    option('rekrytointi', text('Rekrytointi', 'Rekrytering', 'Recruitment')),
  ],
  columns: [
    option('erittain_tarkea', text('Erittäin tärkeä', 'Mycket viktiga', 'Very important')),
    option('melko_tarkea', text('Melko tärkeä', 'Ganska viktiga', 'Fairly important')),
    option('vahan_tarkea', text('Vähän tärkeä', 'Mindre viktiga', 'Slightly important')),
    option('ei_tarkea', text('Ei tärkeä', 'Inte viktiga', 'Not important')),
  ],
  headline: ['erittain_tarkea', 'melko_tarkea'],
  finding: [
    rowClause(
      'kriisiviestinta',
      ['erittain_tarkea', 'melko_tarkea'],
      'nominative',
      '{share} {pitää|pitävät|ei pidä} sosiaalista mediaa erittäin tai melko tärkeänä kriisiviestinnässä',
      '{share} anser att sociala medier är mycket eller ganska viktiga för kriskommunikation',
      '{share} {considers|consider} social media very or fairly important for crisis communication',
    ),
    rowClause(
      'tapahtumat',
      ['erittain_tarkea', 'melko_tarkea'],
      'nominative',
      ', tapahtumien markkinoinnissa {share}',
      ', {share} för marknadsföring av evenemang',
      ', {share} for marketing events',
    ),
    rowClause(
      'rekrytointi',
      ['erittain_tarkea', 'melko_tarkea'],
      'nominative',
      'ja rekrytoinnissa {share}',
      'och {share} för rekrytering',
      'and {share} for recruitment',
    ),
  ],
}

export const tililuettelo: Written<'single'> = {
  key: 'tililuettelo',
  type: 'single',
  title: text(
    'Pitääkö kunta luetteloa kaikista sosiaalisen median tileistään?',
    'För kommunen en förteckning över alla sina konton i sociala medier?',
    'Does the municipality keep a list of all its social media accounts?',
  ),
  label: text('Luettelo some-tileistä', 'Förteckning över konton', 'List of accounts'),
  hint: text(
    'Luetteloon kuuluvat myös toimialojen, koulujen ja laitosten tilit.',
    'Till förteckningen hör också sektorernas, skolornas och inrättningarnas konton.',
    'The list includes the accounts of sectors, schools and institutions.',
  ),
  options: yesPartlyNo,
  eos: dontKnowWords,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'nominative',
      '{share} {pitää|pitävät|ei pidä} luetteloa kaikista sosiaalisen median tileistään',
      '{share} för förteckning över alla sina konton i sociala medier',
      '{share} {keeps a list of all its social media accounts|keep a list of all their social media accounts}',
    ),
    clause(
      ['osittain'],
      'nominative',
      '; osittain luetteloa {pitää|pitävät} {share}',
      '; {share} gör det delvis',
      '; {share} {does|do} so partly',
    ),
  ],
}
