import { FileSpreadsheet } from 'lucide-react'
import { format } from './format'

export const csv = format({
  id: 'csv',
  purpose: 'table',
  extension: 'csv',
  icon: FileSpreadsheet,
  scopes: ['map', 'lit', 'selection'],
  options: ['table'],
})
