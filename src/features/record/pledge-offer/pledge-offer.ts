import { defineAsyncComponent } from 'vue'

/** The pledge as a paper, beside its proof; loaded when it is there to be taken, which is rarely. */
export const PledgeOffer = defineAsyncComponent(() => import('./PledgeOffer.vue'))
