/** One result, as `npm run bench` reads it. */
export function report(name, value, unit) {
  console.log(JSON.stringify({ name, value: Number(value.toFixed(value < 10 ? 2 : 1)), unit }))
}

/** The value under which a share of the numbers lies. */
export function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}
