import { watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'

/** Names the browser's tab after what is on the screen, the nearest thing first: "Bàn ký · 2014 · Giao Ước". */
export function usePageTitle(parts: () => readonly string[]): void {
  const { t } = useI18n()
  watchEffect(() => {
    document.title = [...parts().filter((part) => part !== ''), t('common.product')].join(' · ')
  })
}
