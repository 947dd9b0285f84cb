export { default as VersionNotice } from './VersionNotice.vue'
