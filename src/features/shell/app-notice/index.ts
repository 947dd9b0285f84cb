export { default as AppNotice } from './AppNotice.vue'
