/** Delivers the letters of the database in DATABASE that are due at AT, and ends. */
import { deliverDue } from '@/data/letters/delivery'

const at = new Date(process.env.AT ?? '')
await deliverDue(() => at)
