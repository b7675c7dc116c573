import { Component, type ReactNode } from 'react'

type ErrorBoundaryProps = {
  /** Rendered in place of children that failed. @param retry renders the children again */
  renderFallback: (retry: () => void) => ReactNode
  children: ReactNode
}

/** Keeps a part that fails to render from taking its surroundings away. The error itself is not shown,
 *  because its message could quote a secret. */
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
