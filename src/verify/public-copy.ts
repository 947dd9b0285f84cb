import { publicCopyPath, readPublicCopy, type PublicCopy } from '@/domain/proof/public-copy'

import { h } from './h'
import { loadCopy, type Failed } from './load-copy'
import { isSingleFile } from './start-worker'
import { say } from './words'

type State =
  | { readonly kind: 'none' | 'loading' | 'wrong' }
  | { readonly kind: 'loaded'; readonly file: File }
  | { readonly kind: 'failed'; readonly failed: Failed }

/** The public copy that a link asks for, and the place of the page that tells what became of it. */
export type LinkedCopy = {
  /** What is told now, in the language of now. */
  readonly show: () => HTMLElement
  /** Stops loading, and tells no more of the copy: another file was chosen. */
  readonly drop: () => void
  /** Whose pledge of which year this file was loaded as; null for any other file. */
  readonly loadedAs: (file: File) => PublicCopy | null
}

const nameOf = ({ bloc, year }: PublicCopy): string => `${bloc}/${year}`

/** What the query (`?proof=bloc/year`) asks for: a copy, nothing, or something that no copy is called. */
function asked(query: string): PublicCopy | 'none' | 'wrong' {
  const [first, ...more] = new URLSearchParams(query).getAll('proof')
  if (first === undefined) return 'none'
  return (more.length === 0 ? readPublicCopy(first) : null) ?? 'wrong'
}

function loadingWords(copy: PublicCopy): readonly HTMLElement[] {
  const told = say('copy.loading', { name: nameOf(copy) })
  return [h('div', { class: 'working' }, h('p', {}, told), h('progress', { 'aria-label': told }))]
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

/** Starts loading the copy that `query` asks for, and gives its file to `take`. */
export function linkedCopy(query: string, take: (file: File) => void): LinkedCopy {
  const copy = asked(query)
  const element = h('div', { class: 'copy', 'aria-live': 'polite', tabindex: '-1' })
  let state: State = { kind: 'none' }
  let loading = new AbortController()

  function failedWords(failed: Failed, name: string): readonly HTMLElement[] {
    const status = failed.kind === 'refused' ? failed.status : ''
    const retry = (): void => {
      // the button goes, and with it would the focus
      element.focus()
      void load()
    }
    const again = h('button', { type: 'button', class: 'button', click: retry }, say('copy.again'))
    const mayPass = failed.kind === 'offline' || failed.kind === 'refused'
    const text = h('p', { class: 'error' }, say(`copy.${failed.kind}`, { name, status }))
    return mayPass && !isSingleFile ? [text, h('p', {}, again)] : [text]
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
        return failedWords(state.failed, nameOf(copy))
    }
  }

  function tell(next: State): void {
    state = next
    element.replaceChildren(...words())
  }

  async function load(): Promise<void> {
    if (typeof copy === 'string') return
    const mine = new AbortController()
    loading = mine
    tell({ kind: 'loading' })
    const loaded = await loadCopy(copy, mine.signal, (done, total) => {
      const bar = element.querySelector('progress')
      if (bar === null || total === 0) return
      bar.max = total
      bar.value = done
    })
    if (mine.signal.aborted) return
    if (loaded instanceof File) {
      tell({ kind: 'loaded', file: loaded })
      take(loaded)
    } else {
      tell({ kind: 'failed', failed: loaded })
    }
  }

  if (copy === 'wrong') tell({ kind: 'wrong' })
  else if (isSingleFile) tell({ kind: 'failed', failed: { kind: 'offline' } })
  else void load()

  return {
    show: () => {
      tell(state)
      return element
    },
    drop: () => {
      loading.abort()
      tell({ kind: 'none' })
    },
    loadedAs: (file) =>
      typeof copy !== 'string' && state.kind === 'loaded' && state.file === file ? copy : null,
  }
}
