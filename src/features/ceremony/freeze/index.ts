export { default as FreezePledge } from './FreezePledge.vue'
