/** The questionnaire of rounds 2014–2018. A round that did not yet know a channel simply has no answers for it. */
import type { QuestionnaireInput } from '../document'
import { backgroundSection, tehtava, vastaajanNimike, vastausohje, viestintahenkilosto } from './questions/background'
import { channel, kanavat } from './questions/channels'
import { closingSection, terveiset } from './questions/closing'
import { councilSection, johtajaSome, valtuustoSome, valtuustoSuorana } from './questions/council'
import { koulutus, ohjeet, practicesSection, strategia, tyytyvaisyys } from './questions/practices'
import { kohderyhmat, sectorsOf, sectorsSection, toimialat } from './questions/sectors'
import {
  mobiilisovellus,
  osallistumispalvelut,
  responsiivisuus,
  uudistusIntranet,
  uudistusVerkkopalvelu,
  vastuu,
  webServiceSection,
} from './questions/web-service'
import { text } from './questions/wording'

const channels = [
  channel.facebook,
  channel.instagram,
  channel.youtube,
  channel.twitter,
  channel.linkedin,
  channel.snapchat,
  channel.periscope,
  channel.slideshare,
  channel.blog,
  channel.other,
]

export const form2018: QuestionnaireInput = {
  key: 'verkkoviestinta_2018',
  title: text(
    'Kuntien verkkoviestintä ja sosiaalinen media',
    'Kommunernas webbkommunikation och sociala medier',
    'Web communication and social media in municipalities',
  ),
  sections: [
    { ...backgroundSection, questions: [vastausohje, vastaajanNimike, tehtava, viestintahenkilosto] },
    {
      ...webServiceSection,
      questions: [vastuu, uudistusVerkkopalvelu, uudistusIntranet, responsiivisuus, mobiilisovellus, osallistumispalvelut],
    },
    { ...practicesSection, questions: [ohjeet, koulutus(), strategia, kanavat(channels), tyytyvaisyys] },
    { ...sectorsSection, questions: [toimialat(sectorsOf[2018]), kohderyhmat] },
    { ...councilSection, questions: [valtuustoSuorana, valtuustoSome, johtajaSome] },
    { ...closingSection, questions: [terveiset] },
  ],
}
