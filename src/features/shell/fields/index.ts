export { default as TextArea } from './TextArea.vue'
export { default as TextLine } from './TextLine.vue'
