import { once } from 'node:events'
import { createServer, get, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import { endConnectionsAtStop } from './open-connections'

/** A server that answers when the test says so, and a way to stop it. */
async function serve(wait: number) {
  const asked: ServerResponse[] = []
  const stop = new AbortController()
  const server = createServer((_request, response) => {
    asked.push(response)
    response.writeHead(200).write('half')
  })
  endConnectionsAtStop(server, stop.signal, wait)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const stopped = () => {
    const over = once(server, 'close')
    stop.abort()
    server.close()
    return over
  }
  let taken = 0
  server.on('connection', () => {
    taken += 1
  })
  return { port, asked, stopped, connections: () => taken }
}

test('a connection on which nothing is asked, or not to the end, does not hold the stop', async () => {
  const { port, stopped, connections } = await serve(2 ** 30)
  const [silent, halfAsked] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  await Promise.all([once(silent, 'connect'), once(halfAsked, 'connect')])
  halfAsked.write('GET /half HTTP/1.1\r\nHost: localhost\r\n')
  // Where the server had not read all, its end is told as a reset before it.
  const closes = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve).on('error', () => {}))
  const closed = Promise.all([closes(silent), closes(halfAsked)])
  await vi.waitFor(() => expect(connections()).toBe(2))
  await stopped()
  await closed
})

test('what is being answered is answered whole', async () => {
  const { port, asked, stopped } = await serve(2 ** 30)
  const [response] = await once(get({ port, agent: false }), 'response')
  const over = stopped()
  asked[0]?.end(' and half')
  expect(await text(response)).toBe('half and half')
  await over
})

test('an answer that never ends does not hold the stop', async () => {
  const { port, stopped } = await serve(10)
  const [response] = await once(get({ port, agent: false }), 'response')
  const said = text(response)
  await stopped()
  await expect(said).rejects.toThrow('aborted')
})
