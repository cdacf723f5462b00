import { openCalculator } from './calculator'
import type { CalculationRequest } from './question'

const answer = openCalculator()

addEventListener('message', ({ data }: MessageEvent<CalculationRequest>) => postMessage(answer(data)))
