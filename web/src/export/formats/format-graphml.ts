import { Network } from 'lucide-react'
import { format } from './format'

export const graphml = format({
  id: 'graphml',
  purpose: 'data',
  extension: 'graphml',
  icon: Network,
  scopes: ['map', 'lit', 'selection'],
  options: [],
})
