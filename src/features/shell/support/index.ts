export { default as SupportLine } from './SupportLine.vue'
