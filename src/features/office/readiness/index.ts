export { default as BlocReadiness } from './BlocReadiness.vue'
