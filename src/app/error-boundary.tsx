import { Component, type ReactNode } from 'react'

import { CrashPage } from './crash-page'

type ErrorBoundaryProps = { children: ReactNode }

/** The last resort: a page in place of a blank one. What was thrown is not shown; it could quote
 *  a secret. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <CrashPage /> : this.props.children
  }
}
