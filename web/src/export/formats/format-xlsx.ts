import { Sheet } from 'lucide-react'
import { format } from './format'

export const xlsx = format({
  id: 'xlsx',
  purpose: 'table',
  extension: 'xlsx',
  icon: Sheet,
  scopes: ['map', 'lit', 'selection'],
  options: [],
  beside: 'contacts',
})
