import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The item of the pledge that is being read on this screen; empty for none. The others can see it. */
export const useReadingStore = defineStore('reading', () => {
  const item = ref('')
  return { item }
})
