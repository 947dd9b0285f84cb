import { onBeforeUnmount, onMounted } from 'vue'

import { useTypedWordsStore } from '@/stores/typed-words'
import { useOpenDialogs } from '@/ui/open-dialogs'

/** Has the browser ask before the page is closed or reloaded with words that were not sent, or amid an act. */
export function useLeaveWarning(): void {
  const typed = useTypedWordsStore()
  const dialogs = useOpenDialogs()

  function ask(event: BeforeUnloadEvent): void {
    if (typed.any || dialogs.all.value.some(({ locked }) => locked())) event.preventDefault()
  }

  onMounted(() => {
    window.addEventListener('beforeunload', ask)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', ask)
  })
}
