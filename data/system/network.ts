/** Which network an asker belongs to: whoever has one address of it may well have all. */
import 'server-only'
import ipaddr from 'ipaddr.js'

export type Network = {
  name: string
  /** It may ask so many times as often as a single address may. */
  times: number
}

/** A subscriber of IPv6 gets at least a /64, often a /56, and an organization a /48. */
const prefixes = [
  { bits: 64, times: 1 },
  { bits: 56, times: 2 },
  { bits: 48, times: 4 },
]

/** The address alone, as some proxies write it with its port: `192.0.2.1:555`, `[2001:db8::1]:555`. */
const withoutPort = (written: string): string => written.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')

/**
 * The networks of an address from the narrowest to the widest: of IPv4 it is the address itself, also where it is written as IPv6.
 * Whatever is no address is one network, "unknown".
 */
export function networksOf(written: string): [Network, ...Network[]] {
  const address = withoutPort(written.trim())
  const isPlain = ipaddr.IPv6.isValid(address) || ipaddr.IPv4.isValidFourPartDecimal(address)
  if (!isPlain) return [{ name: 'unknown', times: 1 }]
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return [{ name: parsed.toString(), times: 1 }]
  const inside = (bits: number) => ipaddr.IPv6.networkAddressFromCIDR(`${new ipaddr.IPv6(parsed.parts)}/${bits}`)
  const [narrowest, ...wider] = prefixes.map(({ bits, times }) => ({ name: `${inside(bits)}/${bits}`, times }))
  return [narrowest as Network, ...wider]
}

/** The widest network of an address, by name. */
export const widestNetwork = (written: string): string => networksOf(written).at(-1)?.name ?? 'unknown'
