import { faultNames } from './faults/broken-meter'
import { faultTests } from './faults/fault-tests'

// Run by `npm run check:wide`: every call with every fault.
faultTests(faultNames)
