export { default as DesignateHead } from './DesignateHead.vue'
