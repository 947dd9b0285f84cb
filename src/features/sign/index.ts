export { default as KeptSignature } from './KeptSignature.vue'
export { default as SignPledge } from './SignPledge.vue'
