import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url'
import bolditalics from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?url'
import italics from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url'
import normal from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url'

/** Tinos in its four styles, as TrueType: it has the metrics of Times New Roman, which Decree 30/2020 requires. */
export type PaperFonts = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', Uint8Array>>

async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new TypeError(`font ${String(response.status)}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Fetches the fonts from this site. Rejects with a TypeError if there is no network. */
export async function loadFonts(): Promise<PaperFonts> {
  const [one, two, three, four] = await Promise.all([normal, bold, italics, bolditalics].map(bytesAt))
  if (one === undefined || two === undefined || three === undefined || four === undefined)
    throw new TypeError('fonts')
  return { normal: one, bold: two, italics: three, bolditalics: four }
}
