import { ScrollText } from 'lucide-react'
import { format } from './format'

export const html = format({
  id: 'html',
  purpose: 'text',
  extension: 'html',
  icon: ScrollText,
  scopes: ['map', 'lit', 'selection'],
  options: [],
})
