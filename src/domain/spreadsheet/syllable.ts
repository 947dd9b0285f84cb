const onsets = 'ngh ng nh gh gi g qu q kh k th tr t ch c ph p b d đ h l m n r s v x'.split(' ')
/** What may follow the first consonants, without tones. */
const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang
  oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych
  uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt`.split(
    /\s+/,
  ),
)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** A mark on a consonant, as in "ñ". */
const strange = /[b-df-hj-np-tv-xz]\p{Mark}/u
const stopped = /(?:c|ch|p|t)$/

/** True if `word` can be a syllable of Vietnamese: known consonants and vowels, and at most one tone, which fits. */
export function isSyllable(word: string): boolean {
  const open = word.toLocaleLowerCase('vi').normalize('NFD')
  const found = open.match(tones) ?? []
  const bare = open.replace(tones, '').normalize('NFC')
  if (found.length > 1 || strange.test(open)) return false
  if (stopped.test(bare) && !['\u0301', '\u0323'].includes(found[0] ?? '')) return false
  return ['', ...onsets].some((onset) => bare.startsWith(onset) && rhymes.has(bare.slice(onset.length)))
}
