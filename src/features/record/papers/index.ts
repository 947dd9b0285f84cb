export { default as PaperList } from './PaperList.vue'
export { default as PledgeOffer } from './PledgeOffer.vue'
export { default as SignedCopies } from './SignedCopies.vue'
