export { default as PaperList } from './PaperList.vue'
export { default as SignedCopies } from './SignedCopies.vue'
export { usePaperSource } from './use-paper-source'
