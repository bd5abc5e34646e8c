/** The addresses of a service that listens on a port of this machine. */

/** This machine alone: the demonstration's mailbox lets whoever reaches it sign in as anybody. */
export const loopback = '127.0.0.1'

const everywhere = ['0.0.0.0', '::']
const named = (host: string) => (host.includes(':') ? `[${host}]` : host)

/** The address by which people reach a service that listens on `host`. */
export const originOf = (port: number, host = loopback): string =>
  `http://${[loopback, '::1', 'localhost', ...everywhere].includes(host) ? 'localhost' : named(host)}:${port}`

/** The address by which this machine itself reaches it. */
export const nearOriginOf = (port: number, host = '::'): string => `http://${everywhere.includes(host) ? loopback : named(host)}:${port}`
