export { default as CompareRevisions } from './CompareRevisions.vue'
