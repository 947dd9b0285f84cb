export { default as OpenSigning } from './OpenSigning.vue'
