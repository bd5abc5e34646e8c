/** Channels: the catalogue, which the years choose from, and the questions about them. A key stays when the label changes. */
import { clause, option, rowClause, text, type Written } from './wording'

const named = (key: string, name: string) => option(key, text(name, name, name))

/** Every channel of every round; `x` and `twitterX` carry Twitter's key on under its later names. */
export const channel = {
  facebook: named('facebook', 'Facebook'),
  instagram: named('instagram', 'Instagram'),
  youtube: named('youtube', 'YouTube'),
  linkedin: named('linkedin', 'LinkedIn'),
  twitter: named('twitter', 'Twitter'),
  twitterX: named('twitter', 'X (Twitter)'),
  x: option('twitter', text('X (aiemmin Twitter)', 'X (tidigare Twitter)', 'X (formerly Twitter)')),
  tiktok: named('tiktok', 'TikTok'),
  whatsapp: option('whatsapp', text('WhatsApp-kanava', 'WhatsApp-kanal', 'WhatsApp channel')),
  bluesky: named('bluesky', 'Bluesky'),
  threads: named('threads', 'Threads'),
  snapchat: named('snapchat', 'Snapchat'),
  periscope: named('periscope', 'Periscope'),
  slideshare: named('slideshare', 'SlideShare'),
  blog: option('blogi', text('Blogi', 'Blogg', 'Blog')),
  other: option('muu', text('Muu kanava', 'Någon annan kanal', 'Another channel')),
}

export type Channels = Written<'multiple'>['options']

/** Those asked about in 2026, without "muu". */
export const channels2026 = [
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
] satisfies Channels

/** @param options the channels offered that year, "muu" last */
export const kanavat = (options: Channels): Written<'multiple'> => ({
  key: 'kanavat',
  type: 'multiple',
  title: text(
    'Mitä sosiaalisen median kanavia kunta käyttää?',
    'Vilka kanaler i sociala medier använder kommunen?',
    'Which social media channels does the municipality use?',
  ),
  label: text('Sosiaalisen median kanavat', 'Kanaler i sociala medier', 'Social media channels'),
  hint: text(
    'Valitse kanava, jos kunnalla tai jollakin sen toimialalla on siellä tili.',
    'Välj kanalen om kommunen eller någon av dess sektorer har ett konto där.',
    'Choose a channel if the municipality or one of its sectors has an account there.',
  ),
  required: true,
  prefill: 'carry',
  options,
  other: 'muu',
  none: text('Ei mitään kanavista', 'Ingen kanal', 'No channel'),
  headline: ['instagram'],
  finding: [
    clause(
      ['facebook'],
      'nominative',
      '{share} {käyttää|käyttävät|ei käytä} Facebookia',
      '{share} använder Facebook',
      '{share} {uses|use} Facebook',
    ),
    {
      ...clause(['instagram'], 'nominative', ', Instagramia {share}', ', {share} Instagram', ', {share} Instagram'),
      brief: text('Instagramia {käyttää|käyttävät|ei käytä} {share}', '{share} använder Instagram', '{share} {uses|use} Instagram'),
    },
    clause(['youtube'], 'nominative', 'ja YouTubea {share}', 'och {share} YouTube', 'and {share} YouTube'),
  ],
})

const atLeastWeekly = ['paivittain', 'useita_viikossa', 'viikoittain']

export const julkaisutiheys: Written<'matrix'> = {
  key: 'julkaisutiheys',
  type: 'matrix',
  title: text(
    'Kuinka usein kunta julkaisee näissä kanavissa?',
    'Hur ofta publicerar kommunen inlägg i de här kanalerna?',
    'How often does the municipality post in these channels?',
  ),
  label: text('Julkaiseminen kanavissa', 'Publicering i kanalerna', 'Posting in channels'),
  hint: text(
    'Vastaa kunnan päätilien mukaan. Toimialojen omia tilejä ei lasketa mukaan.',
    'Svara utifrån kommunens huvudkonton. Sektorernas egna konton räknas inte.',
    'Answer for the municipality’s main accounts. The sectors’ own accounts do not count.',
  ),
  // Of all municipalities: whoever does not use a channel does not post there, and is not asked how often.
  base: 'all',
  notAsked: 'ei_kaytossa',
  rows: channels2026.map((row) => ({ ...row, when: { question: 'kanavat', includes: row.key } })),
  columns: [
    option('paivittain', text('Päivittäin', 'Dagligen', 'Daily')),
    option('useita_viikossa', text('Useita kertoja viikossa', 'Flera gånger i veckan', 'Several times a week')),
    option('viikoittain', text('Noin kerran viikossa', 'Ungefär en gång i veckan', 'About once a week')),
    option('harvemmin', text('Harvemmin', 'Mer sällan', 'Less often')),
    option('ei_julkaisuja', text('Tili on, ei julkaisuja', 'Konto finns, inga inlägg', 'Account but no posts')),
    option('ei_kaytossa', text('Ei käytössä', 'Inte i bruk', 'Not in use')),
  ],
  headline: atLeastWeekly,
  finding: [
    rowClause(
      'facebook',
      atLeastWeekly,
      'nominative',
      '{share} {julkaisee|julkaisevat|ei julkaise} Facebookissa vähintään viikoittain',
      '{share} publicerar inlägg på Facebook minst en gång i veckan',
      '{share} {posts|post} on Facebook at least weekly',
    ),
    rowClause('instagram', atLeastWeekly, 'nominative', ', Instagramissa {share}', ', {share} på Instagram', ', {share} on Instagram'),
    rowClause('tiktok', atLeastWeekly, 'nominative', 'ja TikTokissa {share}', 'och {share} på TikTok', 'and {share} on TikTok'),
  ],
}

/** @param options the channels offered that year, "muu" last */
export const johtajaKanavat = (options: Channels): Written<'multiple'> => ({
  key: 'johtaja_kanavat',
  type: 'multiple',
  title: text(
    'Missä kanavissa kunnanjohtaja toimii työroolissaan?',
    'I vilka kanaler är kommundirektören aktiv i sin arbetsroll?',
    'In which channels is the municipal manager active in their work role?',
  ),
  label: text('Kunnanjohtajan kanavat', 'Kommundirektörens kanaler', 'The municipal manager’s channels'),
  required: true,
  base: 'all',
  when: { question: 'johtaja_some', is: 'kylla' },
  options,
  other: 'muu',
  none: text('Ei missään näistä', 'Ingen av dessa', 'None of these'),
  headline: ['facebook'],
  finding: [
    clause(
      ['facebook'],
      'inessive',
      '{share} kunnanjohtaja {toimii||ei toimi} työroolissaan Facebookissa',
      'I {share} är kommundirektören i sin arbetsroll aktiv på Facebook',
      'The municipal manager is active in their work role on Facebook in {share}',
    ),
    clause(['linkedin'], 'inessive', ', LinkedInissä {share}', ', i {share} på LinkedIn', ', on LinkedIn in {share}'),
    clause(['instagram'], 'inessive', 'ja Instagramissa {share}', 'och i {share} på Instagram', 'and on Instagram in {share}'),
  ],
})
