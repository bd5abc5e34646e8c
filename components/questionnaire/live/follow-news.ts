/** A page's line to what others do: a stream of server's events, or asking again and again where no stream gets through. */
import { type News, readNews } from '@/questionnaire/wire'

/** Milliseconds: until the first word of a stream, between its words at most, between questions, before trying again at most. */
const times = { first: 6000, silence: 40_000, ask: 2500, again: 60_000 }

/** Browsers allow a server six connections at a time: a page out of sight keeps none, nor one that may come back by "Back". */
function whileInSight(reopen: () => void, close: () => void): () => void {
  const events: [EventTarget, string, () => void][] = [
    [document, 'visibilitychange', reopen],
    [window, 'online', reopen],
    [window, 'pageshow', reopen],
    [window, 'pagehide', close],
  ]
  for (const [target, name, listener] of events) target.addEventListener(name, listener)
  return () => {
    for (const [target, name, listener] of events) target.removeEventListener(name, listener)
  }
}

/** @returns null when the service refuses. @throws where there is no connection, or a network's own page answers */
async function askOnce(address: string): Promise<News | null> {
  const response = await fetch(address, { headers: { Accept: 'application/json' } })
  return response.ok ? readNews(await response.json()) : null
}

/** Follows an address while the page is in sight. @returns ends it */
export function followNews(address: string, tell: (news: News) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Nothing came through: a proxy gathers the events, or cuts them off. */
  let isDumb = false
  let [failures, asked] = [0, 0]

  const close = () => {
    clearTimeout(timer)
    source?.close()
    asked++
  }
  const later = (delay: number) => {
    close()
    timer = setTimeout(open, delay)
  }
  const fail = () => later(Math.min(times.again, 1000 * 2 ** failures++) * (0.5 + Math.random()))

  function listen(): void {
    let isSilent = true
    const wait = (delay: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        isDumb = isSilent
        later(0)
      }, delay)
    }
    source = new EventSource(address)
    source.onerror = fail
    source.onmessage = ({ data }) => {
      isSilent = false
      failures = 0
      wait(times.silence)
      const news = readNews(JSON.parse(data))
      if (news?.end === 'renew') later(1000 * Math.random())
      else if (!news || news.end) fail()
      else tell(news)
    }
    wait(times.first)
  }

  async function ask(): Promise<void> {
    const mine = ++asked
    try {
      const news = await askOnce(address)
      if (mine !== asked) return
      if (!news) return fail()
      tell(news)
      failures = 0
      later(times.ask)
    } catch {
      // No connection, or a network's own page: asked again later.
      if (mine === asked) fail()
    }
  }

  function open(): void {
    close()
    if (document.visibilityState === 'hidden') return
    if (isDumb) void ask()
    else listen()
  }
  const end = whileInSight(() => {
    failures = 0
    open()
  }, close)
  open()
  return () => {
    close()
    end()
  }
}
