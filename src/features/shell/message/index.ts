export { default as MessageToSend } from './MessageToSend.vue'
