import { afterPaint, now } from './in-page'

/** What a page of the app reports to the benchmark. */
export type Watched = {
  /** When the person was last verified: the sensor had answered. */
  readonly verifiedAt: () => number
  /** When the page painted the seat of that unit as signed and verified. */
  readonly painted: (unit: string) => Promise<number>
  /** How long the last commit took from being sent to its answer, in ms: the way there and back, the rules, the write. */
  readonly commit: () => number
  /** How many documents the server has sent this page since it was loaded. */
  readonly documents: () => number
}

let verified = 0
let documents = 0
let commit = 0

const ask = navigator.credentials.get.bind(navigator.credentials)
navigator.credentials.get = async (options) => {
  const credential = await ask(options)
  verified = now()
  return credential
}

const send = window.fetch.bind(window)
window.fetch = async (input, init) => {
  const sent = now()
  const answer = await send(input, init)
  if (new URL(answer.url).pathname.endsWith(':commit')) commit = now() - sent
  return answer
}

const parse = JSON.parse
JSON.parse = (text: string, reviver?: Parameters<typeof parse>[1]): unknown => {
  documents += text.split('"documentChange"').length - 1
  return parse(text, reviver)
}

/** True if the seat of the unit is signed, and this page has verified it. */
function isVerified(unit: string): boolean {
  return [...document.querySelectorAll('.seat--verified h3')].some((each) => each.textContent.trim() === unit)
}

const painted = (unit: string): Promise<number> =>
  new Promise((resolve) => {
    const look = () => {
      if (!isVerified(unit)) return false
      observer.disconnect()
      afterPaint(resolve)
      return true
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    look()
  })

Object.assign(window, {
  watched: {
    verifiedAt: () => verified,
    painted,
    commit: () => commit,
    documents: () => documents,
  } satisfies Watched,
})
