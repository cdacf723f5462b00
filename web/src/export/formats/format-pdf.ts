import { FileText } from 'lucide-react'
import { format } from './format'

export const pdf = format({
  id: 'pdf',
  purpose: 'pdf',
  extension: 'pdf',
  icon: FileText,
  scopes: ['map', 'lit', 'selection', 'view', 'views'],
  options: ['paper', 'notes'],
})
