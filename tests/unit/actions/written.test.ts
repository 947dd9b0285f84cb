import { expect, onTestFinished, test, vi } from 'vitest'

import { agreeToItems, commentOnItem, setAgreement, settleItemComment } from '@/actions/discuss-item'
import { editItems, editSettings, maxChanges } from '@/actions/edit-draft'
import { giveKeyRoom } from '@/actions/give-key-room'
import { markItem } from '@/actions/mark-item'
import type { Member } from '@/domain/people/member'
import type { Comment, CommentText } from '@/domain/pledge/comment'
import type { ItemChange } from '@/domain/pledge/draft'
import { itemDigest } from '@/domain/pledge/item'
import { fail } from '@/domain/shared/result'

import { leaderOf, sceneAt, settings, witness } from '../../fixtures/acting'
import { tableAt } from '../../fixtures/attempts'
import { pledgeOf } from '../../fixtures/pledge'
import { recording } from '../../fixtures/recording'
import { layTable } from '../../fixtures/table'

const [first, second] = pledgeOf().items
if (first === undefined || second === undefined) throw new Error('a pledge of two items')
const leading = leaderOf('hoa-hiep-bac')
const hoaMinh = leaderOf('hoa-minh')
const drafting = () => layTable('scribbled')
const where = drafting().where
const code = (result: { ok: boolean; failure?: { code: string } }) => result.failure?.code ?? 'done'
/** In the spelling that macOS hands out. */
const decomposed = (text: string) => text.normalize('NFD')

test('a mark names unit, author, item and the wording that it was said of', async () => {
  const scene = sceneAt(tableAt('signing'), hoaMinh)
  const { services, asked } = recording()
  const digest = itemDigest(second)
  await markItem(services, scene, second, {
    mark: 'object',
    note: ` ${decomposed('Cao')}\n\u2060${decomposed('quá')} `,
  })
  await markItem(services, scene, second, { mark: 'agree', note: 'cũ' })
  await markItem(services, scene, second, null)
  const written = { unit: 'hoa-minh', by: 'hoaminh', item: 'ho-ngheo' }
  expect(asked).toEqual([
    ['writeMark', where, { ...written, mark: { mark: 'object', note: 'Cao quá', digest } }],
    ['writeMark', where, { ...written, mark: { mark: 'agree', note: '', digest } }],
    ['writeMark', where, { ...written, mark: null }],
  ])
})

test('of many items, those are passed over of which the unit has spoken before their turn', async () => {
  const { services, asked } = recording()
  const saved = vi.fn()
  const isOpen = ({ id }: { readonly id: string }) => id !== first.id
  await agreeToItems(services, sceneAt(drafting(), hoaMinh), [first, second], { isOpen, saved })
  const word = { word: 'agree', digest: itemDigest(second) }
  expect(asked).toEqual([['writeWord', where, { unit: 'hoa-minh', by: 'hoaminh', item: second.id, word }]])
  expect(saved).toHaveBeenCalledTimes(1)
})

test('a reservation without a note, and a mark by whoever may not, are not written', async () => {
  const { services, names } = recording()
  const said = { mark: 'reserve', note: ' \n\u200b' } as const
  const scene = sceneAt(tableAt('signing'), hoaMinh)
  expect(code(await markItem(services, scene, second, said))).toBe('NOTE_REQUIRED')
  expect(code(await markItem(services, scene, second, { ...said, note: 'Cao \u202equá' }))).toBe('TEXT_UNFIT')
  const secretary = leaderOf('hoa-minh', { role: 'secretary' })
  const agreed = { mark: 'agree', note: '' } as const
  for (const not of [sceneAt(tableAt('signing'), secretary), sceneAt(tableAt('signed'), hoaMinh)])
    expect(code(await markItem(services, not, second, agreed))).toBe('NOT_YOUR_ROLE')
  expect(names()).toEqual([])
})

test('what is not answered in time says so', async () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { services } = recording({ writeMark: () => new Promise(() => undefined) })
  const scene = sceneAt(tableAt('signing'), hoaMinh)
  const marking = markItem(services, scene, second, { mark: 'agree', note: '' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(code(await marking)).toBe('DEADLINE')
})

test('a word of the draft names unit, author and wording, and is said of a draft alone', async () => {
  const { services, asked } = recording()
  const scene = sceneAt(drafting(), hoaMinh)
  await setAgreement(services, scene, first, 'dispute')
  await setAgreement(services, scene, first, null)
  const written = { unit: 'hoa-minh', by: 'hoaminh', item: first.id }
  expect(asked).toEqual([
    ['writeWord', where, { ...written, word: { word: 'dispute', digest: itemDigest(first) } }],
    ['writeWord', where, { ...written, word: null }],
  ])
  expect(code(await setAgreement(services, sceneAt(drafting(), witness), first, 'agree'))).toBe(
    'NOT_YOUR_ROLE',
  )
  expect(code(await setAgreement(services, sceneAt(tableAt('frozen'), hoaMinh), first, 'agree'))).toBe(
    'NOT_THE_STAGE',
  )
})

const said: CommentText = {
  item: first.id,
  digest: itemDigest(first),
  body: ` ${decomposed('Đề nghị')} `,
  kind: 'comment',
  value: '',
  target: '',
  mentions: ['hoa-minh'],
}
const commentOf = (uid: string, number: number) => ({ uid, number }) as Comment

test('comments are numbered per author, after those that were sent and not heard of', async () => {
  const { services, asked } = recording()
  const scene = sceneAt(drafting(), hoaMinh)
  const sent = new Set([3])
  const there = [commentOf('hoaminh', 2), commentOf('hoahiepbac', 9)]
  expect(code(await commentOnItem(services, scene, there, said, sent))).toBe('done')
  const comment = { ...said, body: 'Đề nghị', uid: 'hoaminh', unit: 'hoa-minh', number: 4, resolved: '' }
  expect(asked).toEqual([['writeComment', where, comment]])
  expect([...sent]).toEqual([3, 4])
})

test('a comment keeps its lines, without what carries nothing', async () => {
  const { services, asked } = recording()
  const body = 'Đề\u200b nghị \r\n\r\nxem\u00ad lại'
  await commentOnItem(services, sceneAt(drafting(), hoaMinh), [], { ...said, body }, new Set())
  expect(asked).toMatchObject([['writeComment', where, { body: 'Đề nghị\n\nxem lại' }]])
})

test('the number of a comment that was refused is free again', async () => {
  const { services } = recording({ writeComment: fail('DENIED') })
  const sent = new Set<number>()
  expect(code(await commentOnItem(services, sceneAt(drafting(), hoaMinh), [], said, sent))).toBe('DENIED')
  expect([...sent]).toEqual([])
})

test('an empty comment or proposal, one too many, and one after the freeze are not written', async () => {
  const { services, names } = recording()
  const scene = sceneAt(drafting(), hoaMinh)
  const comment = (over: Partial<CommentText>, there: Comment[] = [], at = scene) =>
    commentOnItem(services, at, there, { ...said, ...over }, new Set())
  expect(code(await comment({ body: ' ' }))).toBe('NOTE_REQUIRED')
  expect(code(await comment({ kind: 'wording', value: ' ' }))).toBe('NOTE_REQUIRED')
  expect(code(await comment({ body: 'Đề \u0007nghị' }))).toBe('TEXT_UNFIT')
  expect(code(await comment({ kind: 'wording', value: 'Thu \u202engân sách' }))).toBe('TEXT_UNFIT')
  expect(code(await comment({}, [commentOf('hoaminh', 100)]))).toBe('COMMENTS_USED_UP')
  expect(code(await comment({}, [], sceneAt(tableAt('frozen'), hoaMinh)))).toBe('NOT_THE_STAGE')
  expect(names()).toEqual([])
})

test('a comment is settled in one’s own name, and opened again', async () => {
  const { services, asked } = recording()
  const comment = commentOf('hoahiepbac', 1)
  await settleItemComment(services, sceneAt(drafting(), leading), comment, true)
  await settleItemComment(services, sceneAt(drafting(), leading), comment, false)
  expect(asked).toEqual([
    ['settleComment', where, comment, 'hoahiepbac'],
    ['settleComment', where, comment, ''],
  ])
})

const text = { ...first, order: 1, removed: false }
const change: ItemChange = { id: 'a', seen: 3, next: { ...text, text: ` ${decomposed('Thu ngân sách')} ` } }

test('items are written by who edits them, on the versions they were made from, their text cleaned', async () => {
  const { services, asked } = recording()
  await editItems(services, sceneAt(drafting(), leading), [change, { id: 'b', seen: 5, next: null }])
  const [[name, place, by, changes] = []] = asked
  expect([name, place, by]).toEqual(['writeItems', where, 'hoahiepbac'])
  expect(changes).toMatchObject([
    { id: 'a', seen: 3, next: { text: 'Thu ngân sách' } },
    { id: 'b', seen: 5, next: null },
  ])
})

test('settings are written on the version that was seen, their words in one spelling', async () => {
  const { services, asked } = recording()
  const typed = { ...settings, title: ` ${decomposed('Giao ước')} `, bases: [decomposed('Luật')], rev: 4 }
  await editSettings(services, sceneAt(drafting(), leading), typed)
  const [[name, place, rev, sent] = []] = asked
  expect([name, place, rev]).toEqual(['writeSettings', where, 4])
  expect(sent).toMatchObject({ title: 'Giao ước', bases: ['Luật'], areas: settings.areas })
})

test.each<[string, Member, 'drafting' | 'frozen', number]>([
  ['NOT_YOUR_ROLE', hoaMinh, 'drafting', 1],
  ['NOT_THE_STAGE', leading, 'frozen', 1],
  ['TOO_MANY_CHANGES', leading, 'drafting', maxChanges + 1],
])('%s: then nothing of the draft is written', async (why, member, stage, count) => {
  const { services, names } = recording()
  const scene = sceneAt(tableAt(stage), member)
  const many = Array.from({ length: count }, () => change)
  expect(code(await editItems(services, scene, many))).toBe(why)
  expect(names()).toEqual([])
})

test('settings too are written by the head unit, of a draft', async () => {
  const { services, names } = recording()
  const by = (member: Member, stage: 'drafting' | 'frozen') =>
    editSettings(services, sceneAt(tableAt(stage), member), settings)
  expect(code(await by(hoaMinh, 'drafting'))).toBe('NOT_YOUR_ROLE')
  expect(code(await by(leading, 'frozen'))).toBe('NOT_THE_STAGE')
  expect(names()).toEqual([])
})

test('room for keys is given by the witness or an admin, and to nobody by themselves', async () => {
  const { services, asked } = recording()
  const give = (me: Member, uid: string) => giveKeyRoom(services, 'khoi', me, uid)
  expect(code(await give(hoaMinh, 'an'))).toBe('NOT_YOUR_ROLE')
  expect(code(await give(witness, witness.uid))).toBe('NOT_YOUR_ROLE')
  expect(code(await give({ ...witness, active: false }, 'an'))).toBe('NOT_YOUR_ROLE')
  expect(code(await give({ ...hoaMinh, admin: true }, 'an'))).toBe('done')
  expect(asked).toEqual([['giveKeyRoom', 'khoi', 'an']])
})
