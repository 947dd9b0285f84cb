import { writeRevision } from '../../src/domain/pledge/revision'
import { trialName } from './clean'

/** How many items a trial pledge has. */
export const items = 60

/** The text of a trial pledge: as long as that of a large bloc. */
export function pledgeText(bloc: string, year: string) {
  const words = 'Thực hiện chỉ tiêu được giao, bảo đảm đúng tiến độ và chất lượng; '.repeat(5).trim()
  const written = writeRevision({
    format: 'giao-uoc/revision@1',
    bloc: { id: bloc, name: trialName },
    year,
    number: 1,
    previous: '-',
    title: `Giao ước thử năm ${year}`,
    parties: [
      { id: 'mot', name: 'Một', type: 'phường' },
      { id: 'hai', name: 'Hai', type: 'phường' },
    ],
    headUnit: 'mot',
    witness: { office: 'Phòng Nội vụ', title: 'Trưởng phòng' },
    meeting: { date: `${year}-01-15`, time: '08:30', place: 'Hội trường' },
    bases: [],
    areas: [{ id: 'kinh-te', name: 'Kinh tế' }],
    items: Array.from({ length: items }, (_, at) => ({
      id: `noi-dung-${at + 1}`,
      area: 'kinh-te',
      text: `${at + 1}. ${words}`,
      uom: '%',
      direction: 'up' as const,
      targets: { mot: '100', hai: '102.5' },
      points: 10,
    })),
  })
  if (!written.ok) throw new Error('the trial pledge is not sound')
  return written.value
}
