import { defineAsyncComponent } from 'vue'

export { default as BeginPaperYear } from './BeginPaperYear.vue'
/** Loaded where a year from paper is opened: few ever are. */
export const PaperYear = defineAsyncComponent(() => import('./PaperYear.vue'))
