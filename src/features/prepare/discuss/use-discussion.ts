import { onBeforeUnmount, watch } from 'vue'

import { useDiscussionStore } from '@/stores/discussion'
import { useYearStore } from '@/stores/year'

/** Keeps the discussion of the year on screen live while this component is mounted. */
export function useDiscussion(): void {
  const year = useYearStore()
  const discussion = useDiscussionStore()
  watch(
    () => `${year.where.bloc}/${year.where.year}`,
    () => void discussion.open(),
    { immediate: true },
  )
  onBeforeUnmount(() => {
    discussion.close()
  })
}
