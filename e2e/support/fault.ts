import type { EndpointName, FaultKind } from '../../src/mock/faults'

/** What goes wrong with which call; their meaning is in src/mock/README.md. */
export type Fault = `${EndpointName | '*'}:${FaultKind}`
