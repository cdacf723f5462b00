/** A duration as a stopwatch shows it: « 08:24 », « 1:02:03 ». */
export function elapsedWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const short = [minutes, rest].map((part) => String(part).padStart(2, '0')).join(':')
  return hours > 0 ? `${hours}:${short}` : short
}
