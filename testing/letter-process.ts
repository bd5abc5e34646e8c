/** Delivers the letters of the database in DATABASE through EMAIL_SERVER, as the service does from its start on, until it is killed. */
import { startDelivery } from '@/data/letters/loop'

startDelivery()
// The loop alone does not keep a process running.
setInterval(() => {}, 2 ** 30)
