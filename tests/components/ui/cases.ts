import { Check } from '@lucide/vue'
import { h, type Component, type VNode } from 'vue'

import { createAnnouncer } from '@/ui/announcer'
import UiButton from '@/ui/UiButton.vue'
import UiCheckbox from '@/ui/UiCheckbox.vue'
import UiCode from '@/ui/UiCode.vue'
import UiCopy from '@/ui/UiCopy.vue'
import UiDialog from '@/ui/UiDialog.vue'
import UiDisclosure from '@/ui/UiDisclosure.vue'
import UiEmpty from '@/ui/UiEmpty.vue'
import UiField from '@/ui/UiField.vue'
import UiFileButton from '@/ui/UiFileButton.vue'
import UiIcon from '@/ui/UiIcon.vue'
import UiInkLine from '@/ui/UiInkLine.vue'
import UiInput from '@/ui/UiInput.vue'
import UiLanguageSwitch from '@/ui/UiLanguageSwitch.vue'
import UiLink from '@/ui/UiLink.vue'
import UiLiveRegion from '@/ui/UiLiveRegion.vue'
import UiLoading from '@/ui/UiLoading.vue'
import UiNotice from '@/ui/UiNotice.vue'
import UiPage from '@/ui/UiPage.vue'
import UiPaper from '@/ui/UiPaper.vue'
import UiPasswordInput from '@/ui/UiPasswordInput.vue'
import UiProgressBar from '@/ui/UiProgressBar.vue'
import UiRadioGroup from '@/ui/UiRadioGroup.vue'
import UiSelect from '@/ui/UiSelect.vue'
import UiSkeleton from '@/ui/UiSkeleton.vue'
import UiStatus from '@/ui/UiStatus.vue'
import UiTable from '@/ui/UiTable.vue'
import UiTextarea from '@/ui/UiTextarea.vue'
import UiTextSize from '@/ui/UiTextSize.vue'
import UiTopBar from '@/ui/UiTopBar.vue'

export type Case = {
  name: string
  component: Component
  props?: Record<string, unknown>
  slots?: Record<string, () => string | VNode>
}

const marks = [
  { value: 'agree', label: 'Đồng ý' },
  { value: 'object', label: 'Không đồng ý', hint: 'Ghi rõ lý do' },
]
const row = { id: '1', unit: 'Hòa Minh', target: '98,5%' }
const columns = [
  { key: 'unit', label: 'Phường', text: (one: typeof row) => one.unit, heading: true },
  { key: 'target', label: 'Chỉ tiêu', text: (one: typeof row) => one.target, figure: true },
]
const announcer = createAnnouncer()
announcer.announce('Phường Hòa Minh đã ký')
announcer.announce('Mất kết nối', 'assertive')

const states = ['draft', 'sending', 'recorded', 'verified', 'invalid', 'absent', 'online', 'done']
const kinds = ['info', 'wait', 'wrong', 'done']

/** Every component in the states it has; each is shown to axe. */
export const cases: readonly Case[] = [
  ...['primary', 'plain', 'quiet'].map((kind) => ({
    name: `UiButton ${kind}`,
    component: UiButton,
    props: { kind },
    slots: { default: () => 'Ký xác nhận' },
  })),
  { name: 'UiButton busy', component: UiButton, props: { kind: 'primary', busy: 'Đang gửi' } },
  {
    name: 'UiButton blocked',
    component: UiButton,
    props: { kind: 'primary', blocked: 'Còn thiếu 3 chữ ký' },
    slots: { default: () => 'Xác nhận chứng kiến' },
  },
  { name: 'UiCheckbox', component: UiCheckbox, props: { label: 'Đã đối chiếu', hint: 'Trực tiếp' } },
  { name: 'UiCheckbox checked', component: UiCheckbox, props: { label: 'Đã đối chiếu', modelValue: true } },
  { name: 'UiCode', component: UiCode, props: { code: '7F3A-K2QD-90XM', label: 'Mã nội dung' } },
  { name: 'UiCode big', component: UiCode, props: { code: '4KD-0QX-9M2-T7A', label: 'Mã khóa', big: true } },
  {
    name: 'UiCopy',
    component: UiCopy,
    props: { text: 'Kính gửi', label: 'Sao chép', done: 'Đã sao chép', byHand: 'Xin nhấn giữ' },
  },
  {
    name: 'UiDialog',
    component: UiDialog,
    props: { open: true, title: 'Ký', description: 'Thay mặt phường Hòa Minh', closeLabel: 'Đóng' },
    slots: { default: () => '30 nội dung', footer: () => h(UiButton, () => 'Để sau') },
  },
  { name: 'UiDisclosure', component: UiDisclosure, props: { label: 'Chỉ tiêu các phường', headingLevel: 2 } },
  {
    name: 'UiDisclosure open',
    component: UiDisclosure,
    props: { label: 'Chỉ tiêu các phường', open: true },
    slots: { default: () => '100%' },
  },
  { name: 'UiEmpty', component: UiEmpty, props: { word: 'Chưa có kết quả', text: 'Xuất hiện khi tổng kết' } },
  {
    name: 'UiField',
    component: UiField,
    props: { label: 'Họ tên', hint: 'Như trong giấy tờ', error: 'Chưa nhập' },
    slots: { default: () => '' },
  },
  {
    name: 'UiFileButton',
    component: UiFileButton,
    props: { label: 'Chọn tệp PDF', accept: '.pdf' },
  },
  { name: 'UiIcon alone', component: UiIcon, props: { icon: Check, label: 'Đã ký' } },
  { name: 'UiInkLine', component: UiInkLine, props: { drawn: true } },
  {
    name: 'UiInput',
    component: UiInput,
    props: { label: 'Thư điện tử', type: 'email', hint: 'Của cơ quan' },
  },
  { name: 'UiInput wrong', component: UiInput, props: { label: 'Thư điện tử', error: 'Chưa nhập' } },
  { name: 'UiInput disabled', component: UiInput, props: { label: 'Thư điện tử', disabled: true } },
  {
    name: 'UiLanguageSwitch',
    component: UiLanguageSwitch,
    props: {
      label: 'Ngôn ngữ',
      modelValue: 'vi',
      options: [
        { value: 'vi', short: 'VI', name: 'Tiếng Việt' },
        { value: 'en', short: 'EN', name: 'English' },
      ],
    },
  },
  { name: 'UiLink', component: UiLink, props: { href: '#' }, slots: { default: () => 'Tải hồ sơ' } },
  { name: 'UiLiveRegion', component: UiLiveRegion, props: { announcer } },
  {
    name: 'UiLoading',
    component: UiLoading,
    props: { text: 'Đang mở' },
    slots: { default: () => h(UiSkeleton) },
  },
  {
    name: 'UiSelect',
    component: UiSelect,
    props: {
      label: 'Lĩnh vực',
      modelValue: 'a',
      options: [{ value: 'a', label: 'Kinh tế' }],
      hint: 'Một mục',
    },
  },
  { name: 'UiSkeleton', component: UiSkeleton },
  ...kinds.map((kind) => ({
    name: `UiNotice ${kind}`,
    component: UiNotice,
    props: { kind, word: 'Mất kết nối', text: 'Chữ ký vẫn được giữ.' },
    slots: { action: () => h(UiButton, () => 'Thử lại') },
  })),
  {
    name: 'UiPage',
    component: UiPage,
    props: { skipLabel: 'Đến nội dung chính', asideLabel: 'Trên bàn ký' },
    slots: {
      bar: () => h(UiTopBar, { title: 'Khối', menuLabel: 'Tùy chọn' }),
      default: () => h('h1', 'Bản giao ước'),
      aside: () => 'Hòa Minh',
      actions: () => h(UiButton, () => 'Tiếp tục'),
      footer: () => 'Không phải cổng thông tin chính thức',
    },
  },
  { name: 'UiPaper', component: UiPaper, props: { label: 'Bản giao ước', lang: 'vi' } },
  {
    name: 'UiPasswordInput',
    component: UiPasswordInput,
    props: { label: 'Mật khẩu', showLabel: 'Hiện', hideLabel: 'Ẩn' },
  },
  {
    name: 'UiProgressBar',
    component: UiProgressBar,
    props: { label: 'Đã xem', text: '12 trên 30', value: 12, max: 30 },
  },
  { name: 'UiRadioGroup', component: UiRadioGroup, props: { legend: 'Ý kiến', options: marks } },
  {
    name: 'UiRadioGroup wrong',
    component: UiRadioGroup,
    props: { legend: 'Ý kiến', options: marks, error: 'Chưa chọn', hint: 'Chọn lại để bỏ' },
  },
  {
    name: 'UiRadioGroup of another',
    component: UiRadioGroup,
    props: { legend: 'Ý kiến', options: marks, modelValue: 'agree', readonly: true },
  },
  ...states.flatMap((state) =>
    [false, true].map((bare) => ({
      name: `UiStatus ${state}${bare ? ' bare' : ''}`,
      component: UiStatus,
      props: { state, label: 'máy chủ đã ghi', bare },
    })),
  ),
  {
    name: 'UiTable',
    component: UiTable,
    props: { caption: 'Chỉ tiêu', columns, rows: [row], rowKey: (one: typeof row) => one.id },
  },
  { name: 'UiSelect', component: UiSelect, props: { label: 'Ý kiến', options: marks, modelValue: 'agree' } },
  {
    name: 'UiSelect with nothing chosen',
    component: UiSelect,
    props: {
      label: 'Đơn vị',
      prompt: 'Xin chọn',
      modelValue: '',
      options: [{ value: 'hoa-minh', label: 'phường Hòa Minh' }],
      error: 'Chưa chọn',
    },
  },
  {
    name: 'UiTextarea',
    component: UiTextarea,
    props: { label: 'Ý kiến', aside: '0/500', error: 'Chưa ghi' },
  },
  {
    name: 'UiTextSize',
    component: UiTextSize,
    props: { label: 'Cỡ chữ', smallerLabel: 'Nhỏ hơn', normalLabel: 'Thường', largerLabel: 'Lớn hơn' },
  },
  {
    name: 'UiTopBar',
    component: UiTopBar,
    props: { title: 'Khối', subtitle: 'Năm 2014', menuLabel: 'Tùy chọn' },
    slots: { stage: () => 'Đang ký', tools: () => 'A', person: () => 'Đặng Quốc Bảo' },
  },
]
