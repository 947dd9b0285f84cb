import '@/ui/styles/fonts.css'
import '@/ui/styles/tokens.css'
import '@/ui/styles/base.css'
import './verify.css'

import { askForm, witnessFromLink, type Given } from './ask'
import { checkFile, endCheck, type Outcome } from './check-file'
import { disclosure, h } from './h'
import type { Request } from './messages'
import { linkedCopy } from './public-copy'
import { showChecks } from './show-checks'
import { showLog } from './show-log'
import { showPledge } from './show-pledge'
import { showResults } from './show-results'
import { showSignatures } from './show-signatures'
import { showElsewhere, showVerdict } from './show-verdict'
import { keepForOffline } from './start-worker'
import { preloadPaperFonts, unfoldForPrint } from './unfold-for-print'
import { language, switchLanguage, say } from './words'

const linked = witnessFromLink(location.hash)
const given: Given = { file: null, witness: linked, wards: '', demo: false }
const result = h('div', { class: 'result', 'aria-live': 'polite' })
let showFile = (): void => undefined
const copy = linkedCopy(location.search, (file) => {
  given.file = file
  showFile()
  clearResult()
})
let last: { readonly request: Request; readonly outcome: Outcome } | null = null

function showOutcome(request: Request, outcome: Outcome): void {
  last = { request, outcome }
  const wanted = copy.loadedAs(request.file)
  const facts = outcome.kind === 'report' ? outcome.report.facts : null
  if (wanted !== null && facts !== null && (facts.bloc !== wanted.bloc || facts.year !== wanted.year)) {
    result.replaceChildren(showElsewhere(wanted))
    return
  }
  const verdict = showVerdict(outcome, () => void check({ ...request, demo: true }))
  const parts: HTMLElement[] = [verdict]
  if (outcome.kind === 'report') {
    parts.push(showChecks(outcome.report.checks))
    if (facts !== null) {
      preloadPaperFonts()
      parts.push(showSignatures(facts), showResults(facts), disclosure(say('text'), false, showPledge(facts)))
      parts.push(disclosure(say('log'), false, showLog(facts)))
    }
  }
  result.replaceChildren(...parts)
}

/** Removes the verdict: it is about the input at that time, and must not be shown beside another file or key. */
function clearResult(): void {
  endCheck()
  last = null
  result.replaceChildren()
}

function picked(): void {
  copy.drop()
  clearResult()
}

async function check(request: Request): Promise<void> {
  last = null
  const bar = h('progress', { 'aria-label': say('working') })
  const text = h('p', {}, say('working'))
  result.replaceChildren(h('div', { class: 'working' }, text, bar))
  const outcome = await checkFile(request, (done, total) => {
    bar.max = total
    bar.value = done
    text.textContent = say('progress', { done, total })
  })
  showOutcome(request, outcome)
  result.querySelector<HTMLElement>('.verdict__title')?.focus()
}

function render(): void {
  document.documentElement.lang = language()
  document.title = `${say('title')} · Giao Ước`
  const change = h(
    'button',
    {
      type: 'button',
      class: 'button button--quiet',
      lang: language() === 'vi' ? 'en' : 'vi',
      click: switchAll,
    },
    say('language'),
  )
  const bar = h('header', { class: 'bar' }, h('strong', {}, 'Giao Ước'), change)
  const asking = askForm(given, linked !== '', {
    picked,
    changed: clearResult,
    check: (request) => void check(request),
  })
  showFile = asking.showFile
  const lead = h('p', { class: 'lead' }, say('lead'))
  const main = h('main', {}, h('h1', {}, say('title')), lead, copy.show(), asking.form, result)
  const place = document.getElementById('page') ?? document.body
  place.replaceChildren(bar, main)
}

function switchAll(): void {
  switchLanguage()
  render()
  if (last !== null) showOutcome(last.request, last.outcome)
}

render()
unfoldForPrint()
void keepForOffline()
