import { Presentation } from 'lucide-react'
import { format } from './format'

export const pptx = format({
  id: 'pptx',
  purpose: 'slides',
  extension: 'pptx',
  icon: Presentation,
  scopes: ['map', 'lit', 'selection', 'view', 'views'],
  options: ['notes'],
})
