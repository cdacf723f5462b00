/** Two letters that stand for a person: of a compound first name both parts, else its beginning. */
export function initialsOf(name: string): string {
  const [first = ''] = name.trim().split(/[\s,·(]+/u)
  const [start = '', second] = first.split(/[-–]/u).filter((part) => part !== '')
  return (second ? firstLetters(start, 1) + firstLetters(second, 1) : firstLetters(start, 2)).toLocaleUpperCase('fr')
}

function firstLetters(text: string, count: number): string {
  return [...text].slice(0, count).join('')
}
