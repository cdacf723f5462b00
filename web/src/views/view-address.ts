import { ViewId } from '@maillage/shared/map/ids'

/** The view that an address of the map names; undefined where it names none that could be one. */
export function viewInAddress(search: string): ViewId | undefined {
  return ViewId.safeParse(new URLSearchParams(search).get('vue')).data
}

/** The address of the map as a view shows it, or as it is. */
export function addressOfView(mapPath: string, id: ViewId | undefined): string {
  return id === undefined ? mapPath : `${mapPath}?vue=${id}`
}
