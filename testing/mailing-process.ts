/**
 * Writes and delivers the mailings of the database in DATABASE as the service does from its start on, until it is killed. Its clock stands
 * at AT. With DIES_AT it kills itself in the middle of the transaction that writes so many of the mailings' letters.
 */
import { startDelivery } from '@/data/letters/loop'
import { startMailings, workMailings } from '@/data/mailings/work'
import { database } from '@/db/client'

const { AT = '', DIES_AT } = process.env
const clock = () => new Date(AT)
if (DIES_AT) {
  const client = database().$client
  client.function('die', () => {
    process.kill(process.pid, 'SIGKILL')
    return null
  })
  const written = 'select count(*) from letters where mailing_id is not null'
  client.exec(`create temp trigger dies after insert on letters when (${written}) = ${Number(DIES_AT)} begin select die(); end`)
}
startDelivery(clock)
// What is due has been looked for, and is written, before it is said.
await workMailings(clock)
startMailings(clock)
process.stdout.write('looked\n')
// The loops alone do not keep a process running.
setInterval(() => {}, 2 ** 30)
