import { PROBLEMS, type ProblemCode } from '@maillage/shared/protocol/problems'

/** Why the server closed: it names the problem, as several share a close code. Undefined for what is none of ours. */
export function closeProblem({ code, reason }: Pick<CloseEvent, 'code' | 'reason'>): ProblemCode | undefined {
  const codes = Object.keys(PROBLEMS) as ProblemCode[]
  const candidates = codes.filter((problem) => PROBLEMS[problem].closeCode === code)
  return candidates.find((problem) => problem === reason) ?? candidates[0]
}
