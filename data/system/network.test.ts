import { expect, test } from 'vitest'
import { networksOf, widestNetwork } from './network'

const names = (written: string) => networksOf(written).map(({ name }) => name)

test.each([['192.0.2.1'], [' 192.0.2.1 '], ['192.0.2.1:555'], ['::ffff:192.0.2.1'], ['::FFFF:c000:0201'], ['[::ffff:192.0.2.1]:555']])(
  '%s is the one IPv4 address',
  (written) => {
    expect(networksOf(written)).toEqual([{ name: '192.0.2.1', times: 1 }])
  },
)

test.each([
  ['2001:db8:1:2:3:4:5:6', ['2001:db8:1:2::/64', '2001:db8:1::/56', '2001:db8:1::/48']],
  ['[2001:DB8:1:0ff2::6]:443', ['2001:db8:1:ff2::/64', '2001:db8:1:f00::/56', '2001:db8:1::/48']],
  ['[2001:db8:1:ff2::7]', ['2001:db8:1:ff2::/64', '2001:db8:1:f00::/56', '2001:db8:1::/48']],
  ['::1', ['::/64', '::/56', '::/48']],
  ['[::1]:555', ['::/64', '::/56', '::/48']],
  ['fe80::1%eth0', ['fe80::/64', 'fe80::/56', 'fe80::/48']],
])('%s belongs to a /64, a /56 and a /48', (written, networks) => {
  expect(names(written)).toEqual(networks)
  expect(networksOf(written).map(({ times }) => times)).toEqual([1, 2, 4])
  expect(widestNetwork(written)).toBe(networks[2])
})

test.each(['', 'unknown', '1.2.3', '0x7f.1', '256.1.1.1', '1.2.3.4:', '[::1', '::1]:5', '1.2.3.4, 5.6.7.8'])(
  '"%s" is nobody in particular',
  (written) => {
    expect(names(written)).toEqual(['unknown'])
  },
)
