import { openInThreadMapWork } from './in-thread-map-work'
import { mapWorkContract } from './map-work.contract'

mapWorkContract(openInThreadMapWork)
