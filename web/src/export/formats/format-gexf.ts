import { Waypoints } from 'lucide-react'
import { format } from './format'

export const gexf = format({
  id: 'gexf',
  purpose: 'data',
  extension: 'gexf',
  icon: Waypoints,
  scopes: ['map', 'lit', 'selection'],
  options: [],
})
