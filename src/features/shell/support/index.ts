import { defineAsyncComponent } from 'vue'

/** Stands at the foot of a page, which does not wait for it. */
export const SupportLine = defineAsyncComponent(() => import('./SupportLine.vue'))
