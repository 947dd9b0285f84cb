export { default as AskedAgain } from './AskedAgain.vue'
export { default as KeptSignature } from './KeptSignature.vue'
export { default as SignPledge } from './SignPledge.vue'
