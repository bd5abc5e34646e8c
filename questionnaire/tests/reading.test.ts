import { describe, expect, it } from 'vitest'
import { explainAddress, readAddress, readDomain } from '../reading/address'
import { readSignInMeans } from '../reading/code'
import { cutText, isBlankText, oneLine, plainText, someLines } from '../reading/text'

describe('an address is read out of what is pasted', () => {
  const maija = 'maija.virtanen@kunta.example'
  it.each([
    [maija],
    [' Maija.Virtanen@KUNTA.example\r\n'],
    ['\u00a0maija.virtanen@kunta.example\u3000'],
    ['\u200bmaija.virtanen@kunta.example'],
    ['\ufeffmaija.virtanen@kunta.example\u2060'],
    ['\u202amaija.virtanen@kunta.example\u202c'],
    ['maija.\u00advirtanen@kun\u00adta.example'],
    ['maija.virtanen\u200e@\u200fkunta.example'],
    ['ma\u0000ija.virtanen@kunta.example\u0007'],
    ['maija.virtanen@kunta.example.'],
    ['maija.virtanen@kunta.example,'],
    ['maija.virtanen@kunta.example; '],
    ["'maija.virtanen@kunta.example'"],
    ['"maija.virtanen@kunta.example"'],
    ['”maija.virtanen@kunta.example”'],
    ['(maija.virtanen@kunta.example)'],
    ['<maija.virtanen@kunta.example>;'],
    ['Maija Virtanen <maija.virtanen@kunta.example>'],
    ['"Virtanen, Maija" <maija.virtanen@kunta.example>;'],
    ['"Virtanen, Maija (maija@muu.example)" <maija.virtanen@kunta.example>'],
    ['maija.virtanen@kunta.example <mailto:maija.virtanen@kunta.example>'],
    ['mailto:maija.virtanen@kunta.example'],
    ['MAILTO:maija.virtanen@kunta.example?subject=Kysely&body=a@b.example'],
    ['ｍａｉｊａ.virtanen＠ｋｕｎｔａ.example'],
  ])('%j is Maija’s', (pasted) => {
    expect(readAddress(pasted)).toBe(maija)
  })

  it.each([
    ['kollega@äänekoski.example', 'kollega@xn--nekoski-4waa.example'],
    ['kollega@a\u0308a\u0308nekoski.example', 'kollega@xn--nekoski-4waa.example'],
    ['Kollega@ÄÄNEKOSKI.example', 'kollega@xn--nekoski-4waa.example'],
    ['kollega@xn--nekoski-4waa.example', 'kollega@xn--nekoski-4waa.example'],
    ['anna‑maija@ylä‑kunta.example', 'anna-maija@xn--yl-kunta-1za.example'],
    ["o'brien@kunta.example", "o'brien@kunta.example"],
    ['a+b_c@kunta.example', 'a+b_c@kunta.example'],
    ['a\u0308iti@kunta.example', 'äiti@kunta.example'],
    ['tulija@kuntа.example', 'tulija@xn--kunt-83d.example'],
  ])('%j is stored as %s', (given, address) => {
    expect(readAddress(given)).toBe(address)
    expect(readAddress(address)).toBe(address)
  })

  it.each([
    '',
    ' ',
    'maija',
    'maija@',
    '@kunta.example',
    'maija@kunta',
    'maija@@kunta.example',
    'maija@kunta..example',
    'maija@-kunta.example',
    'maija@kunta-.example',
    'maija@kunta/.example',
    'maija@kunta.example/x',
    'maija@%6bunta.example',
    'maija@127.0.0.1',
    'maija@[127.0.0.1]',
    'maija@xn--zzzzzz-.example',
    'a..b@kunta.example',
    '.a@kunta.example',
    'a.@kunta.example',
    'maija virtanen@kunta.example',
    'maija@kunta.example oskar@kunta.example',
    'maija@kunta.example; oskar@kunta.example',
    'maija@kunta.example, Oskar <oskar@kunta.example>',
    'Maija <maija@kunta.example>, Oskar <oskar@kunta.example>',
    'maija@kunta.example\noskar@kunta.example',
    'mai…ja@kunta.example',
    'maija@kunta\ud800.example',
    '\ufffd@kunta.example',
    `${'a'.repeat(65)}@kunta.example`,
    `a@${'a'.repeat(64)}.example`,
    `a@${'aaaa.'.repeat(60)}example`,
  ])('%j is no address that mail can reach', (given) => {
    expect(readAddress(given)).toBeNull()
  })

  it.each([
    ['"maija.virtanen"@kunta.example', 'maija.virtanen@kunta.example'],
    ['"Maija.Virtanen"@Kunta.example.', 'maija.virtanen@kunta.example'],
    ['Maija <"o\'brien"@kunta.example>', "o'brien@kunta.example"],
    ['maija+kysely@kunta.example\u200b', 'maija+kysely@kunta.example'],
    ['kirjaamo@\u00e4\u00e4nekoski.example .', 'kirjaamo@xn--nekoski-4waa.example'],
  ])('%j is read without quotes that it does not need: %s', (given, address) => {
    expect(explainAddress(given)).toEqual({ address })
  })

  it.each([
    ['', 'empty'],
    ['\u200b\u00a0', 'empty'],
    ['maija.virtanen', 'no-at'],
    ['=HYPERLINK("http://evil.example","x")', 'no-at'],
    ['<img src=x onerror=alert(1)>', 'no-at'],
    ['"maija virtanen"@kunta.example', 'quoted'],
    ['"a@b"@kunta.example', 'quoted'],
    ['maija virtanen@kunta.example', 'blank'],
    ['a@kunta.example; b@kunta.example', 'several'],
    ['a@kunta.example, Oskar <b@kunta.example>', 'several'],
    ['a@b@kunta.example', 'several'],
    ['a..b@kunta.example', 'local'],
    ['@kunta.example', 'local'],
    ['maija@kunta', 'domain'],
    ['maija@kunta,example', 'domain'],
    [`${'a'.repeat(65)}@kunta.example`, 'long'],
  ])('%j is refused with its reason: %s', (given, fault) => {
    expect(explainAddress(given)).toEqual({ fault })
  })

  it('a domain is one in both its forms, and nothing of it is mended', () => {
    expect(['Äänekoski.fi', 'xn--nekoski-4waa.fi', 'a\u0308a\u0308nekoski.fi'].map(readDomain)).toEqual(
      Array(3).fill('xn--nekoski-4waa.fi'),
    )
    expect(['kunta.fi/.evil.example', 'kunta.fi?x.fi', '%6bunta.fi', 'kunta.fi:25', 'fi', ''].map(readDomain)).toEqual(Array(6).fill(null))
  })
})

describe('a code is read out of what is pasted', () => {
  const code = { code: '123456' }
  it.each([
    '123456',
    '123 456',
    ' 123 456',
    '123\u00a0456\r\n',
    '123-456',
    '123–456',
    '1 2 3 4 5 6',
    'Koodi: 123456',
    'Koodi: 123 456',
    'Kirjautumiskoodi on 123 456. Se on voimassa 30 minuuttia.',
    'Lähetetty 29.11.2026 klo 12.34\n\nKoodi 123 456',
    '\u200b123\u200b456\u2060',
    '１２３ ４５６',
    '<123456>',
  ])('%j', (pasted) => {
    expect(readSignInMeans(pasted)).toEqual(code)
  })

  it.each(['', ' ', 'Koodi:', '12345', '1234567', '123 4567', '123 456 7', 'koodit 123456 ja 654321'])('not out of %j', (pasted) => {
    expect(readSignInMeans(pasted)).toBeNull()
  })

  it('a link in its place is the link', () => {
    const token = 'aB-_'.repeat(11)
    for (const pasted of [
      `https://kysely.example/fi/sign-in/confirm?token=${token}`,
      ` <http://localhost:3000/sv/sign-in/confirm?token=${token}>`,
      `Avaa linkki\nhttps://kysely.example/fi/sign-in/confirm?token=${token}\n\nKoodi: 123 456\n`,
    ])
      expect(readSignInMeans(pasted)).toEqual({ token })
  })
})

describe('a text is what it looks like', () => {
  it.each([
    ['eka\u000btoka', 'eka\ntoka'],
    ['eka\u000ctoka\u0085kolmas\u2028neljäs\u2029viides', 'eka\ntoka\nkolmas\nneljäs\nviides'],
    ['eka\r\ntoka\rkolmas', 'eka\ntoka\nkolmas'],
    ['a\u0000b\u001b\u0007c\u009b', 'abc'],
    ['kylla\u0308', 'kyllä'],
    ['vies\u00adtin\u200btä\u2060\ufeff', 'viestintä'],
    ['\u202eABC\u202c \u2066x\u2069\u200e', 'ABC x'],
    ['👩‍💻 ja 👨‍👩‍👧 ❤️', '👩‍💻 ja 👨‍👩‍👧 ❤️'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['\u200dsana\u200d \u200c', 'sana '],
    ['می‌خواهم', 'می‌خواهم'],
    ['\ud83d', '\ufffd'],
    ['\tsarkain\n', '\tsarkain\n'],
  ])('%j is kept as %j', (given, kept) => {
    expect(plainText(given)).toBe(kept)
    expect(plainText(kept)).toBe(kept)
  })

  it.each(['', ' \n\t', '\u200b', '\u2060', '\u00ad', '\u200e', '\u2800', '\u3164', '\u115f', '\ufe0f', '\u00a0\ufeff', '\u180e\u034f'])(
    '%j is blank',
    (text) => {
      expect(isBlankText(text)).toBe(true)
      expect([oneLine(text), someLines(text)]).toEqual([null, null])
    },
  )

  it.each(['.', '–', '👍', 'a', '0', '\ufffd'])('%j is not', (text) => {
    expect(isBlankText(text)).toBe(false)
  })

  it('a limit cuts between characters', () => {
    const letters = 'a'.repeat(99)
    expect(cutText(`${letters}😀`, 100)).toBe(letters)
    expect(cutText(`${letters}😀`, 101)).toBe(`${letters}😀`)
    expect(cutText(`${'a'.repeat(97)}👩‍💻b`, 100)).toBe('a'.repeat(97))
    expect(cutText(`${letters}e\u0301`, 100)).toBe(letters)
    expect(cutText('\u0301'.repeat(300), 100)).toHaveLength(100)
    expect(oneLine(`${letters}😀`)).toBe(letters)
    expect(someLines(`${'a\n'.repeat(499)}x😀`)).toBe(`${'a\n'.repeat(499)}x`)
  })

  it('a character has at most thirty marks, so that composing them takes no time', () => {
    const zalgo = `a${'\u0316\u0323'.repeat(5000)}b`
    expect(plainText(zalgo)).toHaveLength(32)
    expect(plainText('a\u0301\u0316b')).toBe('\u00e1\u0316b')
  })

  it('a name stands on one line, a message keeps its lines', () => {
    expect(oneLine(' Maija\u000b\u200b Vir\u00adtanen\n👩‍💻 ')).toBe('Maija Virtanen 👩‍💻')
    expect(someLines(' Hei\r\n\r\n\r\n\r\nMaija\u000bTerveisin ')).toBe('Hei\n\nMaija\nTerveisin')
  })
})
