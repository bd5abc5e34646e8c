import { contactAddress, ownOrigin } from '@/data/system/site'
import type { Publisher } from '@/sheets/catalogue/published-round'
import { mediaTypes } from './[locale]/results/[round]/file-response'

/** Who publishes, as those who list open data are told. */
export const publisher = (): Publisher => ({
  origin: ownOrigin(),
  contact: contactAddress(),
  formats: [
    { format: 'csv', mediaType: mediaTypes.csv },
    { format: 'xlsx', mediaType: mediaTypes.xlsx },
  ],
})
