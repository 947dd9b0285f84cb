import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Which item of the pledge is being read on this screen; empty for none. The others see it. */
export const useReadingStore = defineStore('reading', () => {
  const item = ref('')
  return { item }
})
