export { default as KeyChooser } from './KeyChooser.vue'
