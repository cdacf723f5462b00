import { Braces } from 'lucide-react'
import { format } from './format'

export const json = format({
  id: 'json',
  purpose: 'data',
  extension: 'json',
  icon: Braces,
  scopes: ['map'],
  options: [],
  beside: 'contactsAndNotes',
})
