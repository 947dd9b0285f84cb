export { default as KeyChooser } from './KeyChooser.vue'
export { useRefusals } from './use-refusals'
