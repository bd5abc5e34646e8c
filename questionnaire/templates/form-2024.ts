/** The questionnaire of the 2024 round, with what changed since 2018 and whether that is comparable. */
import type { QuestionnaireInput } from '../document'
import { aiSection, tekoaly, tekoalyKaytto, tekoalyOhjeet, tekoalySelite } from './questions/ai'
import { backgroundSection, tehtava, vastaajanNimike, vastausohje, viestintahenkilosto, viestintaTyoaika } from './questions/background'
import { channel, johtajaKanavat, kanavat } from './questions/channels'
import { closingSection, terveiset } from './questions/closing'
import { councilSection, johtajaSome, valtuustoSome, valtuustoSuorana, valtuustoTallenteet } from './questions/council'
import {
  languagesSection,
  saavutettavuus,
  saavutettavuusKustannukset,
  saavutettavuusSelite,
  somenKielet,
  verkkopalvelunKielet,
} from './questions/languages'
import { koulutus, ohjeet, practicesSection, someTyoaika, strategia, tyytyvaisyys } from './questions/practices'
import { kohderyhmat, sectorsOf, sectorsSection, tarkoitukset, toimialat } from './questions/sectors'
import {
  mobiilisovellus,
  osallistumispalvelut,
  responsiivisuus,
  uudistusIntranet,
  uudistusVerkkopalvelu,
  vastuu,
  webServiceSection,
} from './questions/web-service'
import { broken, comparable, text } from './questions/wording'

const shared = [channel.facebook, channel.instagram, channel.youtube, channel.linkedin, channel.twitterX, channel.tiktok]

const channels = {
  ...kanavat([...shared, channel.snapchat, channel.blog, channel.other]),
  comparability: [
    comparable(
      'Luetteloon lisättiin TikTok ja siitä poistettiin Periscope ja SlideShare; Twitterin nimi on nyt X (Twitter). Kustakin kanavasta kysytään kuten ennen.',
      'TikTok lades till i listan medan Periscope och SlideShare togs bort; Twitter heter nu X (Twitter). Varje kanal efterfrågas som tidigare.',
      'TikTok was added to the list, and Periscope and SlideShare were removed; Twitter is now called X (Twitter). Each channel is asked about as before.',
    ),
  ],
}

const sectors = {
  ...toimialat(sectorsOf[2024]),
  comparability: [
    comparable(
      'Luettelosta poistettiin sosiaali- ja terveyspalvelut, jotka siirtyivät hyvinvointialueille vuonna 2023. Muista toimialoista kysytään kuten ennen.',
      'Social- och hälsovården, som överfördes till välfärdsområdena 2023, togs bort ur listan. De övriga sektorerna efterfrågas som tidigare.',
      'Social and health services, which moved to the wellbeing services counties in 2023, were removed from the list. The other sectors are asked about as before.',
    ),
  ],
}

const training = {
  ...koulutus(2022),
  comparability: [
    broken(
      'Kysymys rajattiin edellisen kyselyn jälkeen järjestettyyn koulutukseen; aiemmin aikaa ei rajattu.',
      'Frågan avgränsades till utbildning efter den förra enkäten; tidigare var tiden inte avgränsad.',
      'The question was limited to training since the last survey; earlier no period was given.',
    ),
  ],
}

export const form2024: QuestionnaireInput = {
  key: 'verkkoviestinta_2024',
  title: text(
    'Kuntien verkkoviestintä ja sosiaalinen media',
    'Kommunernas webbkommunikation och sociala medier',
    'Web communication and social media in municipalities',
  ),
  sections: [
    { ...backgroundSection, questions: [vastausohje, vastaajanNimike, tehtava, viestintahenkilosto, viestintaTyoaika] },
    {
      ...webServiceSection,
      questions: [vastuu, uudistusVerkkopalvelu, uudistusIntranet, responsiivisuus, mobiilisovellus, osallistumispalvelut],
    },
    {
      ...languagesSection,
      questions: [verkkopalvelunKielet, somenKielet, saavutettavuusSelite, saavutettavuus, saavutettavuusKustannukset],
    },
    { ...practicesSection, questions: [ohjeet, training, strategia, channels, someTyoaika, tyytyvaisyys] },
    { ...sectorsSection, questions: [sectors, kohderyhmat, tarkoitukset] },
    {
      ...councilSection,
      questions: [
        valtuustoSuorana,
        valtuustoTallenteet,
        valtuustoSome,
        johtajaSome,
        johtajaKanavat([...shared, channel.blog, channel.other]),
      ],
    },
    { ...aiSection, questions: [tekoalySelite, tekoaly, tekoalyKaytto, tekoalyOhjeet] },
    { ...closingSection, questions: [terveiset] },
  ],
}
