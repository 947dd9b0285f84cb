import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { canonical, isCanonicalText, type Canonical } from '../../src/domain/shared/canonical'
import { problem, type Problem } from '../../scripts/cli/problem'
import { shelve, type Holding } from '../data/holding'
import { signedCollections, unsignedCollections } from '../data/places'
import type { Fields } from '../data/value'

const format = 'giao-uoc/backup@1'

const anchorSchema = v.strictObject({
  bloc: v.string(),
  year: v.string(),
  stage: v.string(),
  seq: v.number(),
  head: v.string(),
})

const fileSchema = v.strictObject({
  accounts: v.array(
    v.strictObject({
      uid: v.string(),
      disabled: v.boolean(),
      verified: v.boolean(),
      email: v.exactOptional(v.string()),
      name: v.exactOptional(v.string()),
    }),
  ),
  anchors: v.array(anchorSchema),
  at: v.string(),
  documents: v.array(
    v.strictObject({
      path: v.string(),
      updateTime: v.string(),
      fields: v.custom<Fields>((fields) => typeof fields === 'object' && fields !== null),
    }),
  ),
  format: v.literal(format),
  project: v.string(),
  protection: v.strictObject({ signed: v.array(v.string()), unsigned: v.array(v.string()) }),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** What anchors the signed part of a year: whoever knows its head elsewhere knows whether it is all there. */
export type Anchor = v.InferOutput<typeof anchorSchema>

/** A backup: everything that a project held at one moment, and what protects it. */
export type Backup = Holding & {
  readonly project: string
  /** As of when it was read. */
  readonly at: string
}

/** A backup as it was read from a file. */
export type ReadBackup = Backup & { readonly anchors: readonly Anchor[]; readonly digest: string }

/** The years of a holding with the heads of their logs. */
export function anchorsOf(holding: Pick<Holding, 'documents'>): readonly Anchor[] {
  const shelves = shelve(holding)
  return shelves.list('', 'blocs').flatMap((bloc) =>
    shelves.list(bloc.path, 'years').map(({ id, data }) => ({
      bloc: bloc.id,
      year: id,
      stage: String(data['stage']),
      seq: Number(data['seq']),
      head: String(data['head']),
    })),
  )
}

/**
 * The text of a backup in pieces, and at the end its SHA-256 over all before it: canonical JSON, so that the same data
 * are the same text, written record by record since a large one is no single string.
 */
export function* textOf(backup: Backup): Generator<string, string> {
  const hash = createHash('sha256')
  const protection = { signed: signedCollections, unsigned: unsignedCollections }
  const tell = (text: string) => {
    hash.update(text)
    return text
  }
  yield tell('{"accounts":[')
  for (const piece of listed(backup.accounts as readonly Canonical[])) yield tell(piece)
  yield tell('],"anchors":')
  yield tell(canonical(anchorsOf(backup)))
  yield tell(`,"at":${canonical(backup.at)},"documents":[`)
  for (const piece of listed(backup.documents)) yield tell(piece)
  yield tell(`],"format":${canonical(format)},"project":${canonical(backup.project)}`)
  yield tell(`,"protection":${canonical(protection)}`)
  hash.update('}')
  const digest = hash.digest('hex')
  yield `,"sha256":"${digest}"}`
  return digest
}

function* listed(records: readonly Canonical[]): Generator<string> {
  for (const [index, record] of records.entries()) yield `${index === 0 ? '' : ','}${canonical(record)}`
}

/** The checksum that the text of a backup must carry. */
export function checksumOf(text: string): string {
  const end = text.lastIndexOf(',"sha256":')
  return createHash('sha256')
    .update(`${text.slice(0, end)}}`)
    .digest('hex')
}

/** Reads the text of a backup. Whatever is not exactly what the command writes is refused by a problem that names it. */
export function readBackup(text: string): ReadBackup {
  const value = parsed(text)
  if (!isBackup(value)) throw notOne()
  if (value.format !== format)
    throw problem(
      `Bản sao lưu có định dạng "${value.format}", công cụ này chỉ đọc "${format}". Xin dùng phiên bản mới hơn.`,
      `The backup has the format "${value.format}", and this command reads "${format}". Use a newer version.`,
    )
  const checked = v.safeParse(fileSchema, value)
  if (!checked.success) {
    const where = v.getDotPath(checked.issues[0]) ?? ''
    throw refused(where, 'không đúng mẫu của bản sao lưu', 'does not fit the format of a backup')
  }
  const backup = checked.output
  if (checksumOf(text) !== backup.sha256)
    throw refused(
      'sha256',
      'tổng kiểm tra không khớp: tệp đã bị sửa hay hỏng',
      'the checksum does not fit: the file was changed or damaged',
    )
  if (!isCanonicalText(value, text))
    throw refused('', 'không phải JSON chuẩn tắc như khi ghi', 'it is not canonical JSON as it was written')
  const twice = firstTwice(backup.documents.map(({ path }) => path))
  if (twice !== undefined) throw refused(twice, 'có hai lần trong tệp', 'is in the file twice')
  const account = firstTwice(backup.accounts.map(({ uid }) => uid))
  if (account !== undefined)
    throw refused(account, 'tài khoản có hai lần trong tệp', 'this account is in the file twice')
  requireAnchors(backup)
  return { ...backup, digest: backup.sha256 }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw text.startsWith('{"accounts":[')
      ? refused('', 'tệp bị cắt giữa chừng hoặc hỏng', 'the file is cut off or damaged')
      : notOne()
  }
}

function isBackup(value: unknown): value is { readonly format: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    typeof value.format === 'string' &&
    value.format.startsWith('giao-uoc/backup@')
  )
}

const notOne = (): Problem =>
  problem('Tệp này không phải bản sao lưu của Giao Ước.', 'This file is not a backup of Giao Ước.')

/** A refusal that names the record and what is wrong with it. */
export function refused(where: string, vi: string, en: string): Problem {
  const record = where === '' ? '' : `${where}: `
  return problem(`Từ chối bản sao lưu. ${record}${vi}.`, `The backup is refused. ${record}${en}.`)
}

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => seen.size === seen.add(name).size)
}

function requireAnchors(backup: v.InferOutput<typeof fileSchema>): void {
  const expected = anchorsOf(backup)
  const index = expected.findIndex(
    (anchor, at) => JSON.stringify(anchor) !== JSON.stringify(ordered(backup.anchors[at])),
  )
  const wrong = index === -1 ? backup.anchors[expected.length] : expected[index]
  if (wrong !== undefined)
    throw refused(
      `blocs/${wrong.bloc}/years/${wrong.year}`,
      'mốc nhật ký ở đầu tệp khác với năm trong tệp',
      'the anchor of its log differs from the year in the file',
    )
}

function ordered(anchor: Anchor | undefined): Anchor | undefined {
  if (anchor === undefined) return undefined
  const { bloc, year, stage, seq, head } = anchor
  return { bloc, year, stage, seq, head }
}
