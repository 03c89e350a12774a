import { html, nothing, type TemplateResult } from 'lit';
import { refreshStatus, router, status } from '../state/desk';
import { Watch } from '../state/store';
import type { Route } from '../state/router';
import { t } from '../words/words';
import { define, SjElement, type SjPage } from '../parts/element';
import '../parts/states';
import './nav';
import './app.css';

/** The frame around every page. */
export class SjApp extends SjElement {
  static override properties = { navOpen: { state: true }, failure: { state: true } };
  declare navOpen: boolean;
  declare failure: unknown;
  private shown: { name: string; element: SjPage } | null = null;

  constructor() {
    super();
    this.navOpen = false;
    this.failure = null;
    new Watch(this, [router.route, status]);
    router.route.watch((route) => {
      this.navOpen = false;
      void this.show(route);
    });
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.navOpen) this.closeNav();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  private async begin(): Promise<void> {
    const told = refreshStatus();
    if (location.pathname !== '/') return this.show(router.route.value);
    await told;
    router.go(status.value && !status.value.empty ? '/incidents' : '/read', { replace: true });
  }

  /** Brings the element of the route's page; the same page stays and gets the new route. */
  private async show(route: Route): Promise<void> {
    const page = route.page;
    this.failure = null;
    if (!page) {
      this.shown = null;
      this.requestUpdate();
      return;
    }
    if (this.shown?.name !== page.name) {
      try {
        await page.load();
      } catch (error) {
        this.failure = error;
        return;
      }
      if (router.route.value.page !== page) return;
      const element = document.createElement(page.element) as SjPage;
      const arriving = this.shown !== null;
      this.shown = { name: page.name, element };
      if (arriving) void this.updateComplete.then(() => this.querySelector('main')?.focus({ preventScroll: true }));
    }
    if (this.shown) this.shown.element.route = router.route.value;
    this.requestUpdate();
  }

  private closeNav(): void {
    this.navOpen = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.top .button')?.focus());
  }

  protected override updated(): void {
    const route = router.route.value;
    const bare = route.page?.bare === true;
    this.classList.toggle('bare', bare);
    this.classList.toggle('nav-open', this.navOpen);
    const title = t(route.page?.title ?? 'page.missing');
    document.title = `${title} · ${t('app.name')}`;
  }

  override render(): TemplateResult {
    const route = router.route.value;
    const body = this.body(route);
    if (route.page?.bare) return html`${this.banner()}<main id="main" tabindex="-1">${body}</main>`;
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${t('nav.skip')}</a>
      <header class="top">
        <a class="brand" href="/">${t('app.name')}</a>
        <span class="title">${t(route.page?.title ?? 'page.missing')}</span>
        <button
          class="button"
          aria-expanded=${this.navOpen}
          data-testid="menu"
          aria-label=${this.navOpen ? t('nav.close') : t('nav.open')}
          @click=${() => (this.navOpen = !this.navOpen)}
        >
          <span aria-hidden="true">☰</span>
        </button>
      </header>
      <sj-nav></sj-nav>
      ${this.navOpen
        ? html`<button class="scrim" aria-label=${t('nav.close')} @click=${() => this.closeNav()}></button>`
        : nothing}
      <div class="content">
        ${this.banner()}
        <main id="main" tabindex="-1">${body}</main>
      </div>
    `;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector('main')?.focus();
  }

  private banner(): TemplateResult | typeof nothing {
    return status.value?.composed
      ? html`<aside class="composed-banner" aria-label=${t('composed.mark')} data-testid="composed">${t('composed.banner')}</aside>`
      : nothing;
  }

  private body(route: Route): unknown {
    if (this.failure) {
      return html`<sj-error .error=${this.failure} .retry=${() => void this.show(router.route.value)}></sj-error>`;
    }
    if (!route.page) {
      return location.pathname === '/'
        ? html`<sj-loading></sj-loading>`
        : html`<div class="state"><h1>${t('page.missing')}</h1><p>${t('page.missing.text')}</p></div>`;
    }
    return this.shown?.name === route.page.name ? this.shown.element : html`<sj-loading></sj-loading>`;
  }
}

define('sj-app', SjApp);
