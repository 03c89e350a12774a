import { LitElement, type TemplateResult } from 'lit';
import { status } from '../state/desk';
import { language, names } from '../state/preferences';
import { Watch } from '../state/store';
import type { Route } from '../state/router';

/**
 * What all elements of the desk share: they render into the light, so that selections, printing and
 * references between ids work across them, and anew when language or the showing of names changes.
 * Their styles stand in a file beside them, under the element's name.
 */
export abstract class SjElement extends LitElement {
  constructor() {
    super();
    new Watch(this, [language, names]);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** Tells those around about something, by an event that bubbles. */
  protected tell<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
  }
}

/**
 * A page: has the route, which changes while it stays. It asks for its data when it arrives, and again
 * when names are switched or the register has become another.
 */
export abstract class SjPage extends SjElement {
  static override properties = { route: { attribute: false } };

  declare route: Route;
  private ends: (() => void)[] = [];
  private snapshot = status.value?.snapshot;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ends = [
      names.watch(() => this.refresh()),
      status.watch((now) => {
        if (!now || now.snapshot === this.snapshot) return;
        const before = this.snapshot;
        this.snapshot = now.snapshot;
        if (before !== undefined) this.refresh();
      }),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends) end();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('route')) this.arrived(changed.get('route') as Route | undefined);
  }

  /** Called when the route has changed, before rendering: the place to ask for data. */
  protected arrived(_before: Route | undefined): void {}

  /** Called when the same address may have another answer now. */
  protected refresh(): void {
    if (this.route) this.arrived(undefined);
  }
}

/** Content that a part shows inside itself. */
export type Content = TemplateResult | string | number | null | undefined | typeof import('lit').nothing;

/** Defines an element once. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
