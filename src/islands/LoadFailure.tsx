import { Component, type ReactNode } from 'react';

interface State {
  message: string | undefined;
}

/** Says that the rates could not be loaded, instead of taking the page away. */
export class LoadFailure extends Component<{ children: ReactNode }, State> {
  override state: State = { message: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    document.documentElement.dataset['calculator'] = 'alive';
  }

  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children;
    return (
      <p className="mark whitespace-normal" role="alert">
        The rates could not be loaded, so no job can be priced here ({this.state.message}). Reload the page to try again; the cost tables
        need no loading.
      </p>
    );
  }
}
