import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { ReportAnswer, Reviewed } from '../api/types';
import { define, SjPage } from '../parts/element';
import { historyTable } from '../parts/history';
import type { SjReportView } from '../parts/report-view';
import { explain, loaded } from '../parts/states';
import { Load } from '../state/load';
import { refreshStatus, router } from '../state/desk';
import type { Route } from '../state/router';
import { day, t } from '../words/words';
import '../parts/report-view';
import './report.css';

/** One report, read: its text with its claims. */
export class SjPageReport extends SjPage {
  static override properties = { ...SjPage.properties, failure: { state: true } };
  declare failure: unknown;
  private readonly load = new Load<ReportAnswer>(this);

  protected override arrived(before: Route | undefined): void {
    const id = this.route.params['id'] ?? '';
    if (before?.params['id'] === id) return;
    this.failure = null;
    if (this.load.value?.report.id !== id) this.load.value = null;
    void this.load.run((signal) => api.report(id, signal));
  }

  protected override refresh(): void {
    if (!this.querySelector<SjReportView>('sj-report-view')?.busy) super.refresh();
  }

  override render(): TemplateResult {
    return html`<article class="page">${loaded(this.load, (answer) => this.show(answer))}</article>`;
  }

  private show(answer: ReportAnswer): TemplateResult {
    const { report } = answer;
    return html`<div class="page">
      <header class="report-head">
        <p class="small"><a href="/read">${t('report.back')}</a></p>
        <h1 dir="auto" class=${isInText(answer) ? 'hidden' : 'reading'}>${report.title ?? t('read.untitled')}</h1>
        <p class="report-facts">
          ${report.outlet ? html`<b><bdi dir="auto">${report.outlet}</bdi></b>` : nothing}
          ${report.published ? html`<time datetime=${report.published}>${day(report.published)}</time>` : nothing}
          ${report.composed ? html`<span class="chip">${t('composed.mark')}</span>` : nothing}
          ${report.received_at ? html`<span class="soft">${t('report.received', { day: day(report.received_at) })}</span>` : nothing}
          ${isWeb(report.url) ? html`<a href=${report.url} rel="noreferrer noopener" target="_blank">${t('report.source')}</a>` : nothing}
          <span class="actions">
            <button class="button small" data-testid="blank" title=${t('review.blank.explain')} @click=${() => void this.blank(answer)}>
              ${answer.blank ? t('review.blank.end') : t('review.blank.begin')}
            </button>
            <a class="button small" href="/print/${encodeURIComponent(report.id)}">${t('report.print')}</a>
          </span>
        </p>
        ${report.redacted ? html`<p class="small soft">${t('report.redacted')}</p>` : nothing}
        ${this.failure ? html`<p class="told bad" role="alert">${explain(this.failure).message}</p>` : nothing}
      </header>
      <sj-report-view
        .report=${report}
        .given=${answer.claims}
        .framing=${answer.framing}
        .stored=${true}
        .blank=${answer.blank}
        .open=${this.route.hash || null}
        @claim-opened=${(event: CustomEvent<string | null>) => this.point(event.detail)}
        @reviewed=${(event: CustomEvent<Reviewed>) => this.onReviewed(answer, event.detail)}
      ></sj-report-view>
      <details class="report-history">
        <summary>${t('report.history')}</summary>
        ${historyTable(answer.reviews)}
      </details>
    </div>`;
  }

  /** The open claim stands in the address, so that it can be passed on. */
  private point(claim: string | null): void {
    const { path } = this.route;
    router.go(claim ? `${path}#${encodeURIComponent(claim)}` : path, { replace: true });
  }

  private onReviewed(answer: ReportAnswer, { review, claims }: Reviewed): void {
    const now = this.load.value ?? answer;
    const reviews = now.reviews.map((each) =>
      each.id === review.undoes ? { ...each, undone: true } : each,
    );
    this.load.put({ ...now, claims, reviews: [review, ...reviews] });
  }

  private async blank(answer: ReportAnswer): Promise<void> {
    try {
      await api.review({ kind: answer.blank ? 'end-blank' : 'begin-blank', report: answer.report.id });
      await this.load.retry();
      void refreshStatus();
    } catch (error) {
      this.failure = error;
    }
  }
}

/** Whether the text itself begins with the title, so that it need not be told twice. */
export function isInText({ report }: Pick<ReportAnswer, 'report'>): boolean {
  const title = report.title?.trim();
  return !!title && report.text.split('\n', 1)[0]?.trim() === title;
}

/** Only addresses of the web become links. */
function isWeb(url: string | null | undefined): url is string {
  return !!url && /^https?:\/\//i.test(url);
}

define('sj-page-report', SjPageReport);
