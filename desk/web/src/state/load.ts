import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The last answer to a question that takes time, and what became of the present one. */
export class Load<T> implements ReactiveController {
  value: T | null = null;
  error: unknown = null;
  loading = false;
  private controller: AbortController | null = null;
  private again: (() => Promise<void>) | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.controller?.abort();
    this.controller = null;
  }

  /** Asks; an earlier question that is still open is given up. The old value stays until then. */
  async run(ask: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.controller?.abort();
    const controller = new AbortController();
    this.controller = controller;
    this.again = () => this.run(ask);
    this.loading = true;
    this.error = null;
    this.host.requestUpdate();
    try {
      const value = await ask(controller.signal);
      if (this.controller !== controller) return;
      this.value = value;
    } catch (error) {
      if (this.controller !== controller) return;
      this.error = error;
    }
    this.loading = false;
    this.host.requestUpdate();
  }

  /** Asks the last question anew. */
  async retry(): Promise<void> {
    await this.again?.();
  }

  /** Puts in an answer that came another way. */
  put(value: T): void {
    this.value = value;
    this.error = null;
    this.host.requestUpdate();
  }
}
