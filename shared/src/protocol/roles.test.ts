import { expect, test } from 'vitest'
import { canEdit, canFacilitate, Role } from './roles'

test.for<{ role: Role; edits: boolean; facilitates: boolean }>([
  { role: 'facilitator', edits: true, facilitates: true },
  { role: 'editor', edits: true, facilitates: false },
  { role: 'contributor', edits: false, facilitates: false },
  { role: 'viewer', edits: false, facilitates: false },
])('a $role: edits the map $edits, manages access $facilitates', ({ role, edits, facilitates }) => {
  expect([canEdit(role), canFacilitate(role)]).toEqual([edits, facilitates])
})

test.for(['admin', 'owner', '', 'Editor', '__proto__'])('"%s" is not a role', (text) => {
  expect(Role.safeParse(text).success).toBe(false)
})
