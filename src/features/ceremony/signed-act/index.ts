export { default as SignedAct } from './SignedAct.vue'
