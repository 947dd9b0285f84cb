import { readonly, shallowRef, type Ref } from 'vue'

const printing = shallowRef(false)
let watched = false

function watch(): void {
  watched = true
  const paper = window.matchMedia('print')
  const tell = (now: boolean) => () => {
    printing.value = now
  }
  printing.value = paper.matches
  paper.addEventListener('change', ({ matches }) => {
    tell(matches)()
  })
  // not every browser tells the query of a print; these come in all of them
  window.addEventListener('beforeprint', tell(true))
  window.addEventListener('afterprint', tell(false))
}

/** True while the page is laid out for paper, where nothing can be opened. */
export function usePrinting(): Readonly<Ref<boolean>> {
  if (!watched) watch()
  return readonly(printing)
}
