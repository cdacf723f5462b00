import { report } from '../../lib/report.mjs'

const targets = []

/**
 * Prints a row for each server and reports its numbers.
 * @param columns of each the `title`, the `unit`, and from a row its `value`; `isDerived` ones are printed only
 */
export function showTable(title, rows, columns) {
  const cells = rows.map((row) => [row.peer.name, ...columns.map(({ value }) => text(value(row)))])
  const head = ['', ...columns.map(({ title: name, unit }) => (unit ? `${name} (${unit})` : name))]
  const widths = head.map((name, i) => Math.max(name.length, ...cells.map((line) => line[i].length)))
  const line = ([first, ...others]) =>
    [first.padEnd(widths[0]), ...others.map((cell, i) => cell.padStart(widths[i + 1]))].join('  ')
  console.log(`\n${title}`)
  for (const row of [head, ...cells]) console.log(line(row))
  for (const { title: name, unit = '', value, isDerived } of columns) {
    if (isDerived) continue
    for (const row of rows) {
      const number = value(row)
      if (Number.isFinite(number)) report(`${title}: ${row.peer.name}, ${name}`, number, unit)
    }
  }
}

/** Says whether we are where we want to be; what is missed fails nothing, and is said. */
export function showTarget(wanted, value, isReached) {
  const sentence = `target ${wanted}: ${value}, ${isReached ? 'reached' : 'missed'}`
  targets.push({ sentence, isReached })
  console.log(sentence)
}

export function showSummary() {
  const reached = targets.filter(({ isReached }) => isReached).length
  console.log(`\n${reached} of ${targets.length} targets reached`)
  for (const { sentence, isReached } of targets) if (!isReached) console.log(`  ${sentence}`)
}

export function text(value) {
  if (typeof value !== 'number') return String(value)
  if (!Number.isFinite(value)) return '–'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
}
