import type { NewPageFault } from './page-fault'

/** How many faults a bloc takes on one day. */
const slots = 50
const mostFrames = 8

const isCode = /^[A-Za-z][\w/-]{0,59}$/
const isPage = /^[a-z-]{1,30}$/

/** The families of browsers, those first that also call themselves by the names of others. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Zalo', /Zalo\D*(\d{1,4})/],
  ['Facebook', /FBAV\/(\d{1,4})/],
  ['CocCoc', /coc_coc_browser\/(\d{1,4})/],
  ['Samsung', /SamsungBrowser\/(\d{1,4})/],
  ['Edge', /Edg(?:A|iOS)?\/(\d{1,4})/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d{1,4})/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d{1,4})/],
  ['Safari', /Version\/(\d{1,4}).*Safari/],
]

/** The family and major version of a browser, such as "Chrome 141"; nothing else of what it says of itself. */
export function browserOf(userAgent: string): string {
  for (const [family, pattern] of browsers) {
    const version = pattern.exec(userAgent)?.[1]
    if (version !== undefined) return `${family} ${version}`
  }
  return 'other 0'
}

/** The families of systems that browsers run on. */
const systems: readonly (readonly [string, RegExp])[] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux|CrOS/],
]

/** The family of the system that a browser runs on; empty where it is not known. */
export function systemOf(userAgent: string): string {
  return systems.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? ''
}

/** The places in built files of `origin` that a stack names, the innermost first: "YearPage-B3x.js:1:2345". */
export function framesOf(stack: string, origin: string): readonly string[] {
  const own = `${origin}/assets/`
  return stack
    .split('\n')
    .flatMap((line) => {
      const from = line.indexOf(own)
      const found = from < 0 ? null : /^[\w.-]{1,60}\.js:\d{1,6}:\d{1,6}/.exec(line.slice(from + own.length))
      return found === null ? [] : [found[0]]
    })
    .filter((frame) => frame.length <= 75)
    .slice(0, mostFrames)
}

/** What an error is called: its code or name, never its message. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  const said = ['code' in error ? error.code : '', 'name' in error ? error.name : '']
  return said.find((one): one is string => typeof one === 'string' && isCode.test(one)) ?? 'Error'
}

/** The name of a route as it is reported. */
export function pageOf(name: unknown): string {
  return typeof name === 'string' && isPage.test(name) ? name : 'other'
}

/** What one fault has in common with itself on another page. */
export function likenessOf({ kind, version, page, code, frames, browser }: NewPageFault): string {
  return [kind, version, page, code, browser, ...frames].join(' ')
}

/** A number that scatters texts evenly (FNV-1a); nothing rests on it but which slot a fault falls into. */
function scatter(text: string): number {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/**
 * The id under which a fault is stored on `day` ("2014-03-28"): the same fault has the same id, so it is taken once a
 * day. The day is part of what decides, so two faults that meet in one slot do not meet again on the next.
 */
export function faultId(day: string, fault: NewPageFault): string {
  return `${day.replaceAll('-', '')}-${String(scatter(`${day} ${likenessOf(fault)}`) % slots).padStart(2, '0')}`
}
