import { readonly, shallowRef, type Ref } from 'vue'

const printing = shallowRef(false)
let watched = false

function watch(): void {
  watched = true
  const paper = window.matchMedia('print')
  const set = (now: boolean) => () => {
    printing.value = now
  }
  printing.value = paper.matches
  paper.addEventListener('change', ({ matches }) => {
    set(matches)()
  })
  // not every browser updates the media query when printing; all of them fire these events
  window.addEventListener('beforeprint', set(true))
  window.addEventListener('afterprint', set(false))
}

/** True while the page is laid out for paper, where nothing can be opened. */
export function usePrinting(): Readonly<Ref<boolean>> {
  if (!watched) watch()
  return readonly(printing)
}
