export { default as WitnessDesk } from './WitnessDesk.vue'
