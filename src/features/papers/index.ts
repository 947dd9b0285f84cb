export { default as SignedCopies } from './SignedCopies.vue'
