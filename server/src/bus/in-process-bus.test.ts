import { busContract } from './bus.contract'
import { openInProcessBus } from './in-process-bus'

const bus = openInProcessBus()
busContract(async () => bus.connect())
