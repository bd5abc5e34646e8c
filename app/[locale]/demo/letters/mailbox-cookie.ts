/** Whose letters the demonstration's mailbox shows. */
export const mailboxCookie = 'kuntakysely.mailbox'
