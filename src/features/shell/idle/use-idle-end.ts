import { onBeforeUnmount, onMounted, shallowRef } from 'vue'

import { isOpened } from '@/domain/stages/stage'
import { useDraftHeadStore } from '@/stores/draft-head'
import { useDraftStore } from '@/stores/draft'
import { useDraftWritesStore } from '@/stores/draft-writes'
import { useMarksStore } from '@/stores/marks'
import { useOutboxStore } from '@/stores/outbox'
import { useSessionStore } from '@/stores/session'
import { useTypedWordsStore } from '@/stores/typed-words'
import { useYearStore } from '@/stores/year'
import { idleLimit } from '@/sync/passing-session'
import { useOpenDialogs } from '@/ui/open-dialogs'

/** How often it is looked whether anybody is there (ms). */
const lookEvery = 10_000
/** How long before the end of the session people are warned (ms). */
const warnFor = 2 * 60_000
/** What a person does who is there. */
const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/**
 * Ends a session that is not to stay once nobody has used it for long, in any tab; never during a signing, an act, with
 * a signature not sent, or with words not sent. `warned` is true shortly before; `ended` is called once it is over.
 */
export function useIdleEnd(ended: () => void) {
  const session = useSessionStore()
  const year = useYearStore()
  const typed = useTypedWordsStore()
  const outbox = useOutboxStore()
  const marks = useMarksStore()
  const draft = useDraftStore()
  const head = useDraftHeadStore()
  const writes = useDraftWritesStore()
  const dialogs = useOpenDialogs()
  const warned = shallowRef(false)

  const isSigning = () => year.loaded && isOpened(year.stage)
  const isUnsent = () =>
    typed.any ||
    outbox.offered !== null ||
    marks.unsaved.length > 0 ||
    marks.underway > 0 ||
    draft.unsaved ||
    head.unsaved ||
    head.saving ||
    writes.underWay
  const isActing = () => dialogs.all.value.some(({ locked }) => locked())

  function use(): void {
    session.passing.use()
    warned.value = false
  }

  async function look(): Promise<void> {
    const idle = session.passing.idleFor()
    if (idle === null) return
    if (isSigning() || isActing() || isUnsent()) use()
    else if (idle >= idleLimit) {
      warned.value = false
      await session.endUnused()
      ended()
    } else warned.value = idle >= idleLimit - warnFor
  }

  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    use()
    timer = setInterval(() => void look(), lookEvery)
    for (const sign of signs) window.addEventListener(sign, use, { passive: true })
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    for (const sign of signs) window.removeEventListener(sign, use)
  })

  return { warned, use }
}
