import type { Token } from '../../../api/token'
import type { ProgramId } from './programs'

/** The one dialog that may be open on the page. */
export type OpenDialog =
  | { kind: 'none' }
  /** `purpose`: what the token is for, where that was chosen before. */
  | { kind: 'add'; purpose?: ProgramId }
  | { kind: 'details'; token: Token }
  | { kind: 'revoke'; token: Token }
  | { kind: 'replace'; token: Token }
  | { kind: 'authorise-many'; tokens: readonly Token[] }
  | { kind: 'revoke-many'; tokens: readonly Token[] }
  | { kind: 'revoke-unreadable'; id: string }
  /** `pasted`: what was pasted on the list, so that its token is told at once. */
  | { kind: 'which-token'; pasted?: string }
  | { kind: 'handover'; token: Token }
  | { kind: 'help' }
