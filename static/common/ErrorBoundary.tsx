import { Component, type ReactNode } from 'react';
import { asAppError } from './unwrap';
import { ErrorMessage } from './ErrorMessage';
import type { AppError } from '../../src/contract/result';

/** A fault in a page shows a message and a way on, never an empty frame. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: AppError | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: AppError } {
    return { error: asAppError(error) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <ErrorMessage error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
