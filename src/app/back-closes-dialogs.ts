import { nextTick, watch } from 'vue'
import type { Router } from 'vue-router'

import type { OpenDialogs } from '@/ui/open-dialogs'

/** What an entry of the history is called that stands for an open dialog. */
const mark = 'dialog'

/** How long a browser may take for one step back (ms): a page that does not hear of it goes on nevertheless. */
const patience = 1000

/**
 * "Back" closes the topmost dialog and stays on the page; while an act is under way it does nothing. An open dialog is
 * an entry of the history, taken back when the dialog closes in another way, and before any navigation.
 */
export function backClosesDialogs(router: Router, { all }: OpenDialogs): void {
  const { history } = router.options
  /** The last entry of the history stands for a dialog. */
  let inside = mark in history.state
  /** The navigation that comes next was asked for with the buttons of the browser. */
  let byBrowser = false
  let settled: Promise<void> = Promise.resolve()

  const isLocked = () => all.value.some(({ locked }) => locked())

  function stepBack(): Promise<void> {
    inside = false
    return new Promise((resolve) => {
      const done = () => {
        window.removeEventListener('popstate', done)
        resolve()
      }
      window.addEventListener('popstate', done)
      window.setTimeout(done, patience)
      history.go(-1, false)
      // a history in memory has moved already
      if (!(mark in history.state)) done()
    })
  }

  async function follow(): Promise<void> {
    await nextTick()
    const open = all.value.length > 0
    if (open && !inside) {
      history.push(router.currentRoute.value.fullPath, { [mark]: true })
      inside = true
    } else if (!open && inside) await stepBack()
  }

  function followInTurn(): void {
    settled = settled.then(follow)
  }

  watch(() => all.value.length > 0, followInTurn, { flush: 'post' })

  history.listen((to, from) => {
    byBrowser = true
    // the navigation is refused, and the browser led back to where it was
    if (!inside || (to !== from && isLocked())) return
    inside = false
    all.value.at(-1)?.close()
    followInTurn()
  })

  router.beforeEach(async (to, from) => {
    const asked = byBrowser
    byBrowser = false
    await settled
    if (asked && to.fullPath !== from.fullPath && isLocked()) return false
    if (inside && to.fullPath !== from.fullPath) await stepBack()
    return true
  })
  router.afterEach(followInTurn)
}
