import { Component, type ReactNode } from 'react'

type ErrorBoundaryProps = {
  /** What stands in the place of what failed. @param retry draws it once more */
  renderFallback: (retry: () => void) => ReactNode
  children: ReactNode
}

/** Keeps a part that fails to render from taking the parts beside it away. What was thrown is not
 *  shown; it could quote a secret. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  readonly #retry = () => this.setState({ hasFailed: false })

  override render() {
    return this.state.hasFailed ? this.props.renderFallback(this.#retry) : this.props.children
  }
}
