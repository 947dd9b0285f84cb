import { publicCopyPath, readPublicCopy, type PublicCopy } from '@/domain/proof/public-copy'

import { h } from './h'
import { loadCopy, type LoadFailure } from './load-copy'
import { isSingleFile } from './start-worker'
import { say } from './words'

type State =
  | { readonly kind: 'none' | 'loading' | 'wrong' }
  | { readonly kind: 'loaded'; readonly file: File }
  | { readonly kind: 'failed'; readonly failure: LoadFailure }

/** The public copy that a link asks for, and the part of the page that shows its state. */
export type LinkedCopy = {
  /** Renders the current state in the current language. */
  readonly show: () => HTMLElement
  /** Stops loading and shows nothing more of the copy: another file was chosen. */
  readonly drop: () => void
  /** The copy as which this file was loaded; null for any other file. */
  readonly loadedAs: (file: File) => PublicCopy | null
}

const nameOf = ({ bloc, year }: PublicCopy): string => `${bloc}/${year}`

/** Parses the query (`?proof=bloc/year`): a copy, nothing, or an invalid name. */
function readQuery(query: string): PublicCopy | 'none' | 'wrong' {
  const [first, ...rest] = new URLSearchParams(query).getAll('proof')
  if (first === undefined) return 'none'
  return (rest.length === 0 ? readPublicCopy(first) : null) ?? 'wrong'
}

function loadingWords(copy: PublicCopy): readonly HTMLElement[] {
  const text = say('copy.loading', { name: nameOf(copy) })
  return [h('div', { class: 'working' }, h('p', {}, text), h('progress', { 'aria-label': text }))]
}

function loadedWords(copy: PublicCopy, file: File): readonly HTMLElement[] {
  const path = publicCopyPath(copy)
  const save = h('a', { href: path, download: file.name }, say('copy.save'))
  return [
    h('p', { class: 'strong' }, say('copy.loaded', { path, host: location.host })),
    h('p', {}, say('copy.trust')),
    h('p', {}, save),
  ]
}

/** Starts loading the copy that `query` asks for, and passes its file to `take`. */
export function linkedCopy(query: string, take: (file: File) => void): LinkedCopy {
  const copy = readQuery(query)
  const element = h('div', { class: 'copy', 'aria-live': 'polite', tabindex: '-1' })
  let state: State = { kind: 'none' }
  let loading = new AbortController()

  function failedWords(failure: LoadFailure, name: string): readonly HTMLElement[] {
    const status = failure.kind === 'refused' ? failure.status : ''
    const retry = (): void => {
      // the button is removed, and would take the focus with it
      element.focus()
      void load()
    }
    const again = h('button', { type: 'button', class: 'button', click: retry }, say('copy.again'))
    const isTransient = failure.kind === 'offline' || failure.kind === 'refused'
    // papers ask for the copy of their year whether it was published or not
    const tone = failure.kind === 'missing' ? 'strong' : 'error'
    const text = h('p', { class: tone }, say(`copy.${failure.kind}`, { name, status }))
    return isTransient && !isSingleFile ? [text, h('p', {}, again)] : [text]
  }

  function words(): readonly HTMLElement[] {
    if (state.kind === 'wrong') return [h('p', { class: 'error' }, say('copy.wrong'))]
    if (state.kind === 'none' || typeof copy === 'string') return []
    switch (state.kind) {
      case 'loading':
        return loadingWords(copy)
      case 'loaded':
        return loadedWords(copy, state.file)
      case 'failed':
        return failedWords(state.failure, nameOf(copy))
    }
  }

  function setState(next: State): void {
    state = next
    element.replaceChildren(...words())
  }

  async function load(): Promise<void> {
    if (typeof copy === 'string') return
    const mine = new AbortController()
    loading = mine
    setState({ kind: 'loading' })
    const loaded = await loadCopy(copy, mine.signal, (done, total) => {
      const bar = element.querySelector('progress')
      if (bar === null || total === 0) return
      bar.max = total
      bar.value = done
    })
    if (mine.signal.aborted) return
    if (loaded instanceof File) {
      setState({ kind: 'loaded', file: loaded })
      take(loaded)
    } else {
      setState({ kind: 'failed', failure: loaded })
    }
  }

  if (copy === 'wrong') setState({ kind: 'wrong' })
  else if (isSingleFile) setState({ kind: 'failed', failure: { kind: 'offline' } })
  else void load()

  return {
    show: () => {
      setState(state)
      return element
    },
    drop: () => {
      loading.abort()
      setState({ kind: 'none' })
    },
    loadedAs: (file) =>
      typeof copy !== 'string' && state.kind === 'loaded' && state.file === file ? copy : null,
  }
}
