import { onScopeDispose, readonly, ref, type Ref } from 'vue'

import { useServices } from '@/services/services'

/** What the person should know about the version of the app on this page. */
export type VersionState = {
  /** A newer version has been released; this page goes on working. */
  readonly outdated: Readonly<Ref<boolean>>
  /** A part of the app could not be loaded; whatever needs it hangs until the page is reloaded. */
  readonly lost: Readonly<Ref<boolean>>
  /** A later load succeeded: if a part is still missing, `lost` will become true again. */
  readonly dismissLost: () => void
}

/** Tracks whether this page runs the released version of the app, and has all its parts. */
export function useVersion(): VersionState {
  const { watchVersion, watchLostParts } = useServices()
  const outdated = ref(false)
  const lost = ref(false)
  onScopeDispose(watchVersion(() => (outdated.value = true)))
  onScopeDispose(watchLostParts(() => (lost.value = true)))
  return { outdated: readonly(outdated), lost: readonly(lost), dismissLost: () => (lost.value = false) }
}
