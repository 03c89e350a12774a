import { LitElement, type TemplateResult } from 'lit';
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

/** A page: has the route, which changes while it stays. */
export abstract class SjPage extends SjElement {
  static override properties = { route: { attribute: false } };

  declare route: Route;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('route')) this.arrived(changed.get('route') as Route | undefined);
  }

  /** Called when the route has changed, before rendering: the place to ask for data. */
  protected arrived(_before: Route | undefined): void {}
}

/** Content that a part shows inside itself. */
export type Content = TemplateResult | string | number | null | undefined | typeof import('lit').nothing;

/** Defines an element once. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
