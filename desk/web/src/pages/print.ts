import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { ReportAnswer, ReportClaim } from '../api/types';
import { define, SjPage } from '../parts/element';
import { FAMILIES, familyOf } from '../parts/families';
import { isTold, slotValue, type RecordSlot } from '../parts/slots';
import { loaded } from '../parts/states';
import { Load } from '../state/load';
import type { Route } from '../state/router';
import { day, t, word } from '../words/words';
import { isInText } from './report';
import '../parts/text';
import './print.css';

const ROWS: readonly RecordSlot[] = [
  'actor', 'recipient', 'mediator', 'guarantor', 'place', 'within', 'time', 'speakers', 'counts', 'means', 'about',
];

/** A report on paper: its text with its claims marked, and below them their records. */
export class SjPagePrint extends SjPage {
  private readonly load = new Load<ReportAnswer>(this);

  protected override arrived(before: Route | undefined): void {
    const id = this.route.params['id'] ?? '';
    if (before?.params['id'] !== id) void this.load.run((signal) => api.report(id, signal));
  }

  override render(): TemplateResult {
    return html`<article class="print">${loaded(this.load, (answer) => this.show(answer))}</article>`;
  }

  private show(answer: ReportAnswer): TemplateResult {
    const { report, framing } = answer;
    const claims = answer.claims.filter(({ verdict }) => verdict !== 'rejected');
    const families = FAMILIES.filter((family) => claims.some(({ claim }) => familyOf(claim.type) === family));
    return html`<nav class="print-tools" aria-label=${t('report.print')}>
        <a class="button" href="/read/${encodeURIComponent(report.id)}">${t('page.report')}</a>
        <button class="button main" @click=${() => print()}>${t('report.print')}</button>
      </nav>
      <header>
        <h1 dir="auto" class=${isInText(answer) ? 'hidden' : 'reading'}>${report.title ?? t('read.untitled')}</h1>
        <p>
          <b><bdi dir="auto">${report.outlet ?? ''}</bdi></b> ${day(report.published)}
          ${report.url ? html`<bdi dir="ltr" class="small">${report.url}</bdi>` : nothing}
        </p>
      </header>
      <sj-text .text=${report.text} .headline=${report.title} .claims=${claims} .framing=${framing}></sj-text>
      <p class="print-families small">
        ${families.map((family) => html`<span data-family=${family}><b>${t(`letter.${family}`)}</b> ${t(`family.${family}`)}</span>`)}
      </p>
      <ol class="print-claims">
        ${claims.map((item) => this.claim(item))}
      </ol>
      <footer class="small soft">${t('app.name')} · ${t('app.tagline')} · <bdi dir="ltr">${report.id}</bdi></footer>`;
  }

  private claim({ claim, verdict, private: hidden }: ReportClaim): TemplateResult {
    return html`<li>
      <h2><q class="reading" dir="auto">${claim.trigger.text ?? ''}</q> ${slotValue(claim, 'type')}
        ${verdict === 'unreviewed' ? nothing : html`<small>${word('verdict', verdict)}</small>`}</h2>
      <dl>
        ${ROWS.filter((slot) => isTold(claim, slot)).map(
          (slot) => html`<div><dt>${word('slot', slot)}</dt><dd>${slotValue(claim, slot, hidden)}</dd></div>`,
        )}
      </dl>
    </li>`;
  }
}

define('sj-page-print', SjPagePrint);
