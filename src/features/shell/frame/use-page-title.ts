import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'

/** Sets the title of the browser tab, the most specific part first: "Bàn ký · 2014 · Giao Ước". */
export function usePageTitle(parts: () => readonly string[]): void {
  const { t } = useI18n()
  watchEffect(() => {
    document.title = [...parts().filter((part) => part !== ''), t('common.product')].join(' · ')
  })
}
