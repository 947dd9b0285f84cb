export { default as ProofOffer } from './ProofOffer.vue'
