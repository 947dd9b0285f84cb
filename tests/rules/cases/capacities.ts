import { lineBreaks, type FieldShape } from '../support/shapes'

const capacities = (count: number, length = 5) => Array.from({ length: count }, () => 'A'.repeat(length))

const byAuthority = (number: string, from = '05/01/2014', until = '31/12/2014', office = 'CHỦ TỊCH') =>
  `TUQ. ${office} (số ${number} ngày ${from}, đến hết ngày ${until})`

/** What somebody's capacities may and may not be. */
export const capacitiesShape: FieldShape = {
  good: {
    none: [],
    'as many as may be': capacities(8),
    'as long as may be': ['A'.repeat(400)],
    'of every form': ['CHỦ TỊCH', 'KT. CHỦ TỊCH', 'Q. CHỦ TỊCH', 'TL. CHỦ TỊCH', byAuthority('12/GUQ-UBND')],
    'of a long office': ['CHỦ TỊCH ỦY BAN MẶT TRẬN, PHÓ BÍ THƯ – ĐẢNG ỦY'],
    'to a leap day': [byAuthority('12', '29/02/2012', '29/02/2016')],
    'of the last days of months': [byAuthority('12', '30/11/2014', '31/12/2014')],
    'with a long number': [byAuthority('1'.repeat(60))],
  },
  bad: {
    'one too many': capacities(9),
    'too long together': ['A'.repeat(401)],
    'not a list': 'CHỦ TỊCH',
    'a number among them': ['CHỦ TỊCH', 7],
    'one of them empty': ['', 'CHỦ TỊCH'],
    'in small letters': ['Chủ tịch'],
    'in small letters after another': ['CHỦ TỊCH', 'Chủ tịch'],
    'in small letters before another': ['Chủ tịch', 'CHỦ TỊCH'],
    'of no office': ['KT. '],
    'of an unknown form': ['TM. CHỦ TỊCH'],
    'two forms at once': ['KT. Q. CHỦ TỊCH'],
    'by authority without a paper': ['TUQ. CHỦ TỊCH'],
    'by authority without an office': [byAuthority('12', '05/01/2014', '31/12/2014', '')],
    'by authority without a number': [byAuthority('')],
    'by authority with a number too long': [byAuthority('1'.repeat(61))],
    'by authority with a bracket in the number': [byAuthority('1)')],
    'by authority with another last day in the number': [byAuthority('1, đến hết ngày 31/12/2999/')],
    'by authority without its day': [byAuthority('12', '')],
    'by authority without a last day': ['TUQ. CHỦ TỊCH (số 12 ngày 05/01/2014)'],
    'by authority to a day spelt otherwise': [byAuthority('12', '05/01/2014', '2014-12-31')],
    'by authority of a day that is not there': [byAuthority('12', '31/04/2014')],
    'by authority to a day that is not there': [byAuthority('12', '05/01/2014', '31/11/2014')],
    'by authority to a leap day of another year': [byAuthority('12', '05/01/2014', '29/02/2014')],
    'by authority to a 30 February': [byAuthority('12', '05/01/2014', '30/02/2012')],
    'by authority to a leap day of another century': [byAuthority('12', '05/01/1899', '29/02/1900')],
    'by authority with something behind': [`${byAuthority('12')} X`],
    ...Object.fromEntries(
      Object.entries(lineBreaks).map(([label, character]) => [`with a ${label}`, [`CHỦ${character}TỊCH`]]),
    ),
  },
}
