export { default as BackupAge } from './BackupAge.vue'
export { default as OperationsSection } from './OperationsSection.vue'
