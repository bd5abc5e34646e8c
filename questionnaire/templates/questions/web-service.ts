/** The municipality's website: who answers for it, what is being renewed, what it offers. */
import { clause, type Heading, option, text, type Written, yesNo, yesPartlyNo, yesPlannedNo } from './wording'

export const webServiceSection: Heading = {
  key: 'verkkopalvelu',
  title: text('Verkkopalvelu', 'Webbtjänsten', 'Website'),
  task: text('Kerro verkkopalvelusta', 'Berätta om webbtjänsten', 'Tell us about the website'),
  intro: text(
    'Verkkopalvelulla tarkoitamme kunnan koko verkkosivustoa asiointipalveluineen.',
    'Med webbtjänsten avser vi kommunens hela webbplats med e-tjänster.',
    'By website we mean the municipality’s whole site, online services included.',
  ),
  why: text(
    'Moni kunta uudistaa verkkopalveluaan samaan aikaan. Vastausten avulla kunta näkee, kuinka muut ovat järjestäneet vastuun ja mitä muualla on tekeillä.',
    'Många kommuner förnyar sin webbtjänst samtidigt. Svaren visar hur andra har ordnat ansvaret och vad som är på gång på andra håll.',
    'Many municipalities renew their website at the same time. The answers show how others have arranged responsibility and what is under way elsewhere.',
  ),
}

export const vastuu: Written<'single'> = {
  key: 'vastuu',
  type: 'single',
  title: text(
    'Kuka vastaa kunnan verkkopalvelun sisällöstä kokonaisuutena?',
    'Vem har helhetsansvaret för innehållet i kommunens webbtjänst?',
    'Who is responsible for the content of the municipality’s website as a whole?',
  ),
  label: text('Vastuu verkkopalvelusta', 'Ansvar för webbtjänsten', 'Responsibility for the website'),
  required: true,
  prefill: 'carry',
  options: [
    option('johto', text('Kunnan johto', 'Kommunens ledning', 'Management')),
    option('viestinta', text('Viestintä', 'Kommunikationen', 'Communications')),
    option('tietotekniikka', text('Tietohallinto', 'It-förvaltningen', 'IT administration')),
    option('hallinto', text('Muu hallinto', 'Den övriga förvaltningen', 'Other administration')),
    option('muu', text('Muu', 'Någon annan', 'Someone else')),
  ],
  other: 'muu',
  headline: ['viestinta'],
  finding: [
    clause(
      ['viestinta'],
      'inessive',
      '{share} verkkopalvelun sisällöstä {vastaa||ei vastaa} viestintä',
      'I {share} ansvarar kommunikationen för webbtjänstens innehåll',
      'Communications is responsible for the content of the website in {share}',
    ),
    clause(['johto'], 'inessive', ', {share} johto', ', i {share} ledningen', ', management in {share}'),
    clause(
      ['tietotekniikka'],
      'inessive',
      'ja {share} tietohallinto',
      'och i {share} it-förvaltningen',
      'and IT administration in {share}',
    ),
  ],
}

const renewal = [
  option('kaynnissa', text('Kyllä, uudistus on käynnissä', 'Ja, arbetet pågår', 'Yes, the work is under way'), 'yes'),
  option('alkamassa', text('Kyllä, uudistus on alkamassa', 'Ja, arbetet inleds inom kort', 'Yes, the work is about to start'), 'partly'),
  option('ei', text('Ei', 'Nej', 'No'), 'no'),
]

export const uudistusVerkkopalvelu: Written<'single'> = {
  key: 'uudistus_verkkopalvelu',
  type: 'single',
  title: text('Uudistaako kunta verkkopalveluaan?', 'Förnyar kommunen sin webbtjänst?', 'Is the municipality renewing its website?'),
  label: text('Verkkopalvelun uudistaminen', 'Förnyelse av webbtjänsten', 'Renewal of the website'),
  hint: text(
    'Uudistus tarkoittaa alustan, rakenteen tai ulkoasun laajaa muutosta.',
    'Med förnyelse avses en omfattande ändring av plattformen, strukturen eller utseendet.',
    'Renewal means an extensive change of platform, structure or appearance.',
  ),
  required: true,
  options: renewal,
  headline: ['kaynnissa', 'alkamassa'],
  finding: [
    clause(
      ['kaynnissa', 'alkamassa'],
      'nominative',
      '{share} {uudistaa verkkopalveluaan tai on aloittamassa uudistuksen|uudistavat verkkopalveluaan tai ovat aloittamassa uudistuksen|ei uudista verkkopalveluaan}',
      '{share} förnyar sin webbtjänst eller inleder snart arbetet',
      '{share} {is renewing its website or about to start|are renewing their website or about to start}',
    ),
    clause(['kaynnissa'], 'inessive', '; työ on käynnissä {share}', '; arbetet pågår i {share}', '; the work is under way in {share}'),
  ],
}

export const uudistusValmis: Written<'date'> = {
  key: 'uudistus_valmis',
  type: 'date',
  title: text(
    'Missä kuussa uudistettu verkkopalvelu on tarkoitus julkaista?',
    'I vilken månad är det meningen att den förnyade webbtjänsten ska publiceras?',
    'In which month is the renewed website due to be published?',
  ),
  label: text('Uudistuksen julkaisukuukausi', 'Publiceringsmånad för förnyelsen', 'Publication month of the renewal'),
  hint: text(
    'Jos kuukausi ei ole vielä tiedossa, jätä kohta tyhjäksi.',
    'Lämna punkten tom om månaden inte är känd.',
    'Leave this empty if the month is not known yet.',
  ),
  precision: 'month',
  min: '2026-01-01',
  max: '2031-12-31',
  when: {
    any: [
      { question: 'uudistus_verkkopalvelu', is: 'kaynnissa' },
      { question: 'uudistus_verkkopalvelu', is: 'alkamassa' },
    ],
  },
}

export const uudistusIntranet: Written<'single'> = {
  key: 'uudistus_intranet',
  type: 'single',
  title: text('Uudistaako kunta intranetiään?', 'Förnyar kommunen sitt intranät?', 'Is the municipality renewing its intranet?'),
  label: text('Intranetin uudistaminen', 'Förnyelse av intranätet', 'Renewal of the intranet'),
  hint: text(
    'Jos kunnalla ei ole intranetiä, valitse Ei.',
    'Välj Nej om kommunen inte har något intranät.',
    'If the municipality has no intranet, choose No.',
  ),
  required: true,
  options: renewal,
  headline: ['kaynnissa', 'alkamassa'],
  finding: [
    clause(
      ['kaynnissa', 'alkamassa'],
      'nominative',
      '{share} {uudistaa intranetiään tai on aloittamassa uudistuksen|uudistavat intranetiään tai ovat aloittamassa uudistuksen|ei uudista intranetiään}',
      '{share} förnyar sitt intranät eller inleder snart arbetet',
      '{share} {is renewing its intranet or about to start|are renewing their intranet or about to start}',
    ),
    clause(['kaynnissa'], 'inessive', '; työ on käynnissä {share}', '; arbetet pågår i {share}', '; the work is under way in {share}'),
  ],
}

export const responsiivisuus: Written<'single'> = {
  key: 'responsiivisuus',
  type: 'single',
  title: text(
    'Mukautuuko kunnan verkkopalvelu erikokoisille näytöille?',
    'Anpassar sig kommunens webbtjänst efter skärmens storlek?',
    'Does the municipality’s website adapt to screens of different sizes?',
  ),
  label: text('Mukautuminen eri näytöille', 'Anpassning till olika skärmar', 'Adapts to different screens'),
  hint: text(
    'Responsiivinen palvelu toimii yhtä hyvin puhelimella ja tietokoneella.',
    'En responsiv tjänst fungerar lika bra på telefon som på dator.',
    'A responsive service works equally well on a phone and on a computer.',
  ),
  required: true,
  prefill: 'carry',
  options: yesPartlyNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'inessive',
      '{share} verkkopalvelu {mukautuu||ei mukaudu} erikokoisille näytöille',
      'I {share} anpassar sig webbtjänsten efter skärmens storlek',
      'The website adapts to screens of different sizes in {share}',
    ),
    clause(['osittain'], 'inessive', '; osittain se mukautuu {share}', '; delvis gör den det i {share}', '; it does so partly in {share}'),
  ],
}

export const mobiilisovellus: Written<'single'> = {
  key: 'mobiilisovellus',
  type: 'single',
  title: text(
    'Onko kunnalla oma mobiilisovellus?',
    'Har kommunen en egen mobilapp?',
    'Does the municipality have a mobile app of its own?',
  ),
  label: text('Oma mobiilisovellus', 'Egen mobilapp', 'Mobile app of its own'),
  hint: text(
    'Laske mukaan asukkaille ja matkailijoille tarkoitetut sovellukset.',
    'Ta med appar som är avsedda för invånare och turister.',
    'Count apps meant for residents and for visitors.',
  ),
  required: true,
  prefill: 'carry',
  options: yesNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'adessive',
      '{share} {on oma mobiilisovellus||ei ole omaa mobiilisovellusta}',
      '{share} har en egen mobilapp',
      '{share} {has a mobile app of its own|have a mobile app of their own}',
    ),
  ],
}

export const chatbot: Written<'single'> = {
  key: 'chatbot',
  type: 'single',
  title: text(
    'Onko kunnan verkkopalvelussa chatbot?',
    'Finns det en chattbot i kommunens webbtjänst?',
    'Does the municipality’s website have a chatbot?',
  ),
  label: text('Chatbot verkkopalvelussa', 'Chattbot i webbtjänsten', 'Chatbot in the website'),
  options: yesPlannedNo,
  headline: ['kylla'],
  finding: [
    clause(
      ['kylla'],
      'adessive',
      '{share} {on chatbot||ei ole chatbotia} verkkopalvelussaan',
      '{share} har en chattbot i sin webbtjänst',
      '{share} {has a chatbot in its website|have a chatbot in their website}',
    ),
    clause(
      ['suunnitteilla'],
      'adessive',
      '; {share} se on suunnitteilla',
      '; i {share} är den under planering',
      '; {share} {is|are} planning one',
    ),
  ],
}

export const osallistumispalvelut: Written<'multiple'> = {
  key: 'osallistumispalvelut',
  type: 'multiple',
  title: text(
    'Mitä sähköisiä osallistumispalveluja kunta käyttää?',
    'Vilka digitala tjänster för delaktighet använder kommunen?',
    'Which online participation services does the municipality use?',
  ),
  label: text('Sähköiset osallistumispalvelut', 'Digitala tjänster för delaktighet', 'Online participation services'),
  required: true,
  prefill: 'carry',
  options: [
    option('kuntalaisaloite', text('Kuntalaisaloite.fi', 'Invånarinitiativ.fi', 'Kuntalaisaloite.fi (residents’ initiatives)')),
    option('otakantaa', text('Otakantaa.fi', 'Dinåsikt.fi', 'Otakantaa.fi (consultations)')),
    option('lausuntopalvelu', text('Lausuntopalvelu.fi', 'Utlåtande.fi', 'Lausuntopalvelu.fi (statements)')),
    option(
      'oma_alusta',
      text('Kunnan oma osallistumisalusta', 'Kommunens egen plattform för delaktighet', 'The municipality’s own participation platform'),
    ),
    option('karttakysely', text('Karttakyselyt', 'Kartenkäter', 'Map-based surveys')),
    option('muu', text('Muu palvelu', 'Någon annan tjänst', 'Another service')),
  ],
  other: 'muu',
  none: text('Ei mitään näistä', 'Ingen av dessa', 'None of these'),
  headline: ['kuntalaisaloite'],
  finding: [
    clause(
      ['kuntalaisaloite'],
      'nominative',
      '{share} {käyttää|käyttävät|ei käytä} Kuntalaisaloite.fi-palvelua',
      '{share} använder Invånarinitiativ.fi',
      '{share} {uses|use} Kuntalaisaloite.fi',
    ),
    clause(['otakantaa'], 'nominative', ', Otakantaa.fi-palvelua {share}', ', {share} Dinåsikt.fi', ', {share} Otakantaa.fi'),
    clause(
      ['lausuntopalvelu'],
      'nominative',
      'ja Lausuntopalvelu.fi-palvelua {share}',
      'och {share} Utlåtande.fi',
      'and {share} Lausuntopalvelu.fi',
    ),
  ],
}
