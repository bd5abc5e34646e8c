import { once } from 'node:events'
import { connect } from 'node:net'
import { startService } from './service'
import { test } from './test'

test('a service that is stopped ends, although somebody holds a connection and says nothing', async () => {
  const service = await startService('stopping')
  const silent = connect(Number(new URL(service.url).port), 'localhost')
  await once(silent, 'connect')
  await service.stop()
})
