/** Remembers between the two sign-in pages which address asked, so that it stands in no page's address. */
export const addressCookie = 'kuntakysely.address'
