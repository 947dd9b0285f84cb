import { defineAsyncComponent } from 'vue'

/** Who has a key, by unit; loaded for those who hold the meeting. */
export const KeyReadiness = defineAsyncComponent(() => import('./KeyReadiness.vue'))
