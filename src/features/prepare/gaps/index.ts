export { default as DraftGaps } from './DraftGaps.vue'
export { default as GapList } from './GapList.vue'
export { useGaps } from './use-gaps'
