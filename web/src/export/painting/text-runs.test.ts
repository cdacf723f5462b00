import { expect, test } from 'vitest'
import { chooseFace, clustersOf, neededFaces } from './choose-face'
import { drawnText, textRuns } from './text-runs'
import { covers, unicodeRanges } from './unicode-ranges'

const LATIN = { name: 'latin', ranges: unicodeRanges('U+20-24F,U+2019,U+20AC') }
const ARABIC = { name: 'arabic', ranges: unicodeRanges('U+20,U+600-6FF') }
const EMOJI = { name: 'emoji', ranges: unicodeRanges('U+1F300-1FAFF,U+2695,U+1F1E6-1F1FF') }
type Face = typeof LATIN
const has = ({ ranges }: Face, point: number) => covers(ranges, point)
const faces: Face[] = [LATIN, ARABIC, EMOJI]

const drawn = (words: string) =>
  textRuns(words, { faces, has }).map(
    (run) => `${run.face?.name ?? 'none'}${run.isRightToLeft ? '<' : '>'}${run.words}`,
  )

test.for([
  { words: 'Œuvre d’été', runs: ['latin>Œuvre d’été'] },
  { words: '12\u202f000 €', runs: ['latin>12 000 €'] },
  { words: 'semi\u2011rural\u00ad', runs: ['latin>semi-rural'] },
  { words: '\u2068Rouen\u2069 : carte', runs: ['latin>Rouen : carte'] },
  { words: 'مركز الصحة', runs: ['arabic<مركز الصحة'] },
  { words: 'ASBL مركز 2024', runs: ['latin>ASBL ', 'latin>2024', 'arabic<مركز '] },
  { words: 'Pôle 😀 mobile', runs: ['latin>Pôle ', 'emoji>😀', 'latin> mobile'] },
  { words: '健康 santé', runs: ['none>健康', 'latin> santé'] },
])('« $words » is drawn from left to right as $runs', ({ words, runs }) => {
  expect(drawn(words)).toEqual(runs)
})

test('a bracket opens towards the letters that it holds', () => {
  expect(drawn('مركز (صحة) باريس')).toEqual(['arabic<باريس', 'latin> (', 'arabic<صحة', 'latin>)', 'arabic<مركز '])
})

test('what has no shape is not drawn', () => {
  expect(drawnText('a\u200bb\u2066c\u2069\u00ad')).toBe('abc')
})

test.for([
  { cluster: 'é', face: 'latin' },
  { cluster: '👩\u200d⚕\ufe0f', face: 'emoji' },
  { cluster: '🇫🇷', face: 'emoji' },
  { cluster: '漢', face: undefined },
])('« $cluster » is written by $face', ({ cluster, face }) => {
  expect(chooseFace(cluster, faces, has)?.name).toBe(face)
})

test('a family, a flag and a letter with its accent are one character each', () => {
  expect(clustersOf('e\u0301👨\u200d👩\u200d👧🇫🇷')).toEqual(['e\u0301', '👨\u200d👩\u200d👧', '🇫🇷'])
})

test('only the fonts of what is written are needed', () => {
  expect(neededFaces(['Rouen', 'Évreux'], [ARABIC, EMOJI], LATIN.ranges)).toEqual([])
  expect(neededFaces(['Rouen 😀', 'مركز'], [ARABIC, EMOJI], LATIN.ranges)).toEqual([EMOJI, ARABIC])
})
