export { KeyReadiness } from './key-readiness'
export { default as KeyList } from './KeyList.vue'
export { default as StrangeKeyNotice } from './StrangeKeyNotice.vue'
export { useOriginOf } from './use-origin'
