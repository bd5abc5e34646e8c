/** The questionnaire of the 2026 round. */
import type { QuestionnaireInput } from '../document'
import { aiSection, tekoaly, tekoalyKaytto, tekoalyKoulutus, tekoalyMerkinta, tekoalyOhjeet, tekoalySelite } from './questions/ai'
import { backgroundSection, tehtava, vastaajanNimike, vastausohje, viestintahenkilosto, viestintaTyoaika } from './questions/background'
import { channel, johtajaKanavat, julkaisutiheys, kanavat } from './questions/channels'
import { closingSection, terveiset, vastaamisaika } from './questions/closing'
import {
  councilSection,
  johtajaSome,
  tallenteidenTekstitys,
  valtuustoSome,
  valtuustoSuorana,
  valtuustoTallenteet,
} from './questions/council'
import {
  languagesSection,
  saavutettavuus,
  saavutettavuusKustannukset,
  saavutettavuusSelite,
  selkokieli,
  somenKielet,
  verkkopalvelunKielet,
} from './questions/languages'
import { koulutus, ohjeet, practicesSection, someTyoaika, strategia, tyytyvaisyys, vaikeinta } from './questions/practices'
import { kohderyhmat, sectorsOf, sectorsSection, tarkoitukset, tililuettelo, toimialat } from './questions/sectors'
import {
  chatbot,
  mobiilisovellus,
  osallistumispalvelut,
  responsiivisuus,
  uudistusIntranet,
  uudistusValmis,
  uudistusVerkkopalvelu,
  vastuu,
  webServiceSection,
} from './questions/web-service'
import { text } from './questions/wording'

const channels = [
  channel.facebook,
  channel.instagram,
  channel.youtube,
  channel.linkedin,
  channel.x,
  channel.tiktok,
  channel.whatsapp,
  channel.bluesky,
  channel.threads,
  channel.snapchat,
  channel.blog,
  channel.other,
]

const managersChannels = [
  channel.facebook,
  channel.instagram,
  channel.youtube,
  channel.linkedin,
  channel.x,
  channel.tiktok,
  channel.bluesky,
  channel.blog,
  channel.other,
]

export const form2026: QuestionnaireInput = {
  key: 'verkkoviestinta_2026',
  title: text(
    'Kuntien verkkoviestintä ja sosiaalinen media',
    'Kommunernas webbkommunikation och sociala medier',
    'Web communication and social media in municipalities',
  ),
  sections: [
    { ...backgroundSection, questions: [vastausohje, vastaajanNimike, tehtava, viestintahenkilosto, viestintaTyoaika] },
    {
      ...webServiceSection,
      questions: [
        vastuu,
        uudistusVerkkopalvelu,
        uudistusValmis,
        uudistusIntranet,
        responsiivisuus,
        mobiilisovellus,
        chatbot,
        osallistumispalvelut,
      ],
    },
    {
      ...languagesSection,
      questions: [verkkopalvelunKielet, somenKielet, selkokieli, saavutettavuusSelite, saavutettavuus, saavutettavuusKustannukset],
    },
    {
      ...practicesSection,
      questions: [ohjeet, koulutus(2024), strategia, kanavat(channels), julkaisutiheys, someTyoaika, tyytyvaisyys, vaikeinta],
    },
    { ...sectorsSection, questions: [toimialat(sectorsOf[2026]), kohderyhmat, tarkoitukset, tililuettelo] },
    {
      ...councilSection,
      questions: [
        valtuustoSuorana,
        valtuustoTallenteet,
        tallenteidenTekstitys,
        valtuustoSome,
        johtajaSome,
        johtajaKanavat(managersChannels),
      ],
    },
    { ...aiSection, questions: [tekoalySelite, tekoaly, tekoalyKaytto, tekoalyMerkinta, tekoalyOhjeet, tekoalyKoulutus] },
    { ...closingSection, questions: [terveiset, vastaamisaika] },
  ],
}
