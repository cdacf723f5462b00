import { PenTool } from 'lucide-react'
import { format } from './format'

export const svg = format({
  id: 'svg',
  purpose: 'image',
  extension: 'svg',
  icon: PenTool,
  scopes: ['map', 'lit', 'selection', 'view'],
  options: ['frame', 'transparent'],
})
