import { faultNames } from './faults/broken-meter'
import { faultTests } from './faults/fault-tests'

// Every fault once, where a person reads; each other call with one of each kind: no answer, half of one, another one.
// All calls with all faults: faults.wide.e2e.ts.
faultTests(['is silent', 'cuts the connection in mid-answer', 'answers HTML'], faultNames)
