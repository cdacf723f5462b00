import { describe } from 'vitest'
import { catalogueContract } from './catalogue.contract'
import { openInMemoryCatalogue } from './in-memory-catalogue'

describe('in-memory catalogue', () => catalogueContract(async () => openInMemoryCatalogue()))
