import { Image } from 'lucide-react'
import { format } from './format'

export const png = format({
  id: 'png',
  purpose: 'image',
  extension: 'png',
  icon: Image,
  scopes: ['map', 'lit', 'selection', 'view'],
  options: ['scale', 'frame', 'transparent'],
})
