export { saveWorkbook } from './save-workbook'
export { default as SheetDialog } from './SheetDialog.vue'
export { useImport } from './use-import'
