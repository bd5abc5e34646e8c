import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./messages/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // A page is loaded when it is first asked for, not at start: half a second less of processor time before the service answers, and less
  // memory. The rest is for the pages' weight: what Next's own scripts do not use stays out of the pages: the budget of the section's page needs it.
  // Style sheets are put together until a page needs one: what it brings of other pages weighs less than a request.
  experimental: {
    // A questionnaire that is imported is sent to an action, at most 2 MB of it, twice: before and after it was looked at.
    serverActions: { bodySizeLimit: '5mb' },
    preloadEntriesOnStart: false,
    turbopackCjsTreeShaking: true,
    turbopackCjsScopeHoisting: true,
    cssChunking: { type: 'graph', requestCost: 1e6, weightDistribution: 0 },
  },
  // They load files beside themselves (native addon, WebAssembly, worker threads), which bundling would lose.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@resvg/resvg-wasm',
    'better-sqlite3',
    'nodemailer',
    'pino',
    'piscina',
    'wasm-xlsxwriter',
  ],
  // Every page arrives with its title: streamed later, a page would stand for a moment without one, which a screen reader announces.
  htmlLimitedBots: /.*/,
  // Headers are not set here: every answer has those of data/system/page-requests.ts.
  // Asked for by whatever looks at the host's root before it reads a page.
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
}

export default withNextIntl(config)
