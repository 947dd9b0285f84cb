import { onBeforeUnmount, onMounted } from 'vue'

/** While `isUnsaved`, the browser asks before the page is closed or loaded again. */
export function useLeaveWarning(isUnsaved: () => boolean): void {
  function ask(event: BeforeUnloadEvent): void {
    if (isUnsaved()) event.preventDefault()
  }

  onMounted(() => {
    window.addEventListener('beforeunload', ask)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', ask)
  })
}
