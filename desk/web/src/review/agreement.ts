import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Agreement } from '../api/types';
import { define, SjElement } from '../parts/element';
import { loaded } from '../parts/states';
import { Load } from '../state/load';
import { number, t, word } from '../words/words';

const decimals = (value: number | null | undefined): string =>
  value === null || value === undefined ? '—' : number(Math.round(value * 100) / 100);

/** How far two coders agree on what both have coded. */
export class SjReviewAgreement extends SjElement {
  static override properties = { asked: { state: true }, coders: { state: true } };
  declare asked: boolean;
  /** Those who have reviewed, to choose from. */
  declare coders: readonly string[];
  private readonly load = new Load<Agreement>(this);

  constructor() {
    super();
    this.asked = false;
    this.coders = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.findCoders();
  }

  /** Only suggestions: without them one types the names. */
  private async findCoders(): Promise<void> {
    try {
      const page = await api.reviews({ limit: 500 });
      this.coders = [...new Set(page.rows.map((review) => review.by))].sort();
    } catch {
      this.coders = [];
    }
  }

  private ask(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.asked = true;
    void this.load.run((signal) => api.agreement(String(form.get('one')), String(form.get('other')), signal));
  }

  override render(): TemplateResult {
    return html`<p class="soft small">${t('agreement.intro')} <a href="/read">${t('agreement.how')}</a></p>
      <form class="agreement-form" @submit=${this.ask}>
        <datalist id="coders">
          <option value="machine">${t('agreement.machine')}</option>
          <option value="reviewed">${t('agreement.reviewed')}</option>
          ${this.coders.map((coder) => html`<option value=${coder}></option>`)}
        </datalist>
        <label class="field"><span>${t('agreement.one')}</span><input name="one" required list="coders" dir="auto" .value=${this.coders[0] ?? ''} /></label>
        <label class="field"><span>${t('agreement.other')}</span><input name="other" required list="coders" dir="auto" value="machine" /></label>
        <button class="button main">${t('agreement.measure')}</button>
      </form>
      ${this.asked
        ? loaded(this.load, (found) => this.show(found), { when: (found) => found.reports === 0, text: t('agreement.none') })
        : nothing}`;
  }

  private show(found: Agreement): TemplateResult {
    const figure = (value: string, label: string) => html`<div><b class="number">${value}</b>${label}</div>`;
    return html`<div class="page">
      <div class="figures">
        ${figure(decimals(found.kappa), t('agreement.kappa'))} ${figure(decimals(found.alpha), t('agreement.alpha'))}
        ${figure(number(found.units), t('agreement.units'))} ${figure(number(found.reports), t('agreement.reports'))}
      </div>
      <table class="f1">
        <caption class="hidden">${t('agreement.f1')}</caption>
        <thead><tr><th scope="col">${t('history.slot')}</th><th scope="col" colspan="2">F1</th></tr></thead>
        <tbody>
          ${Object.entries(found.f1).map(
            ([slot, value]) => html`<tr>
              <th scope="row">${word('slot', slot)}</th>
              <td class="number">${decimals(value)}</td>
              <td>${value === null ? nothing : html`<meter min="0" max="1" value=${value} aria-label=${word('slot', slot)}></meter>`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

define('sj-review-agreement', SjReviewAgreement);
