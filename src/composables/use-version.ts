import { onScopeDispose, readonly, ref, type Ref } from 'vue'

import { useServices } from '@/services/services'

/** What the person should know of the app that this page runs. */
export type VersionState = {
  /** Another version is out; this page goes on working. */
  readonly outdated: Readonly<Ref<boolean>>
  /** A part of the app could not be loaded; what asked for it waits in vain until the page is loaded anew. */
  readonly lost: Readonly<Ref<boolean>>
  /** Another part was loaded since: whatever still lacks one will say so again. */
  readonly dismissLost: () => void
}

/** Follows whether this page runs the version of the app that is out, and has all its parts. */
export function useVersion(): VersionState {
  const { watchVersion, watchLostParts } = useServices()
  const outdated = ref(false)
  const lost = ref(false)
  onScopeDispose(watchVersion(() => (outdated.value = true)))
  onScopeDispose(watchLostParts(() => (lost.value = true)))
  return { outdated: readonly(outdated), lost: readonly(lost), dismissLost: () => (lost.value = false) }
}
