import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Coded, Job, Page, ReportRow, SearchAnswer } from '../api/types';
import { define, SjPage } from '../parts/element';
import { statusMark, typeMark } from '../parts/names';
import { pager } from '../parts/pager';
import { claimSentence } from '../parts/sentence';
import { explain, loaded } from '../parts/states';
import { table, type Column } from '../parts/table';
import { refreshStatus, router } from '../state/desk';
import { filterParams } from '../state/filters';
import { Load } from '../state/load';
import type { Route } from '../state/router';
import { day, number, t } from '../words/words';
import '../parts/filters';
import '../parts/intake';
import '../parts/progress';
import '../parts/report-view';
import type { CodedNow } from '../parts/intake';
import './reports.css';

/** Milliseconds between two questions of how far work is. */
const EVERY = 700;

/** All reports, with search; and a place where a text is pasted or dropped to see it coded at once. */
export class SjPageReports extends SjPage {
  static override properties = {
    ...SjPage.properties,
    coded: { state: true },
    chosen: { state: true },
    failure: { state: true },
    adding: { state: true },
    job: { state: true },
  };
  /** What was coded here and is stored nowhere. */
  declare coded: CodedNow | null;
  declare chosen: number;
  declare failure: unknown;
  declare adding: boolean;
  /** Files that were given here and are being added. */
  declare job: Job | null;
  private readonly load = new Load<Page<ReportRow>>(this);
  private readonly hits = new Load<SearchAnswer>(this);

  constructor() {
    super();
    this.coded = null;
    this.chosen = 0;
    this.failure = null;
    this.adding = false;
    this.job = null;
  }

  protected override arrived(before: Route | undefined): void {
    const { filters } = this.route;
    if (before && filterParams(before.filters).toString() === filterParams(filters).toString()) return;
    void this.load.run((signal) => api.reports(filters, signal));
    const words = filters.q;
    if (words) void this.hits.run((signal) => api.search(words, signal));
    else this.hits.value = null;
  }

  override render(): TemplateResult {
    return html`<div class="page">
      <header class="page-head"><h1>${t('page.read')}</h1><p>${t('read.intro')}</p></header>
      ${this.coded ? this.result(this.coded) : nothing}
      ${this.job ? html`<div class="panel"><sj-progress .job=${this.job}></sj-progress></div>` : nothing}
      <div class="reports">
        <section class="page" aria-label=${t('nav.reports')}>
          <sj-filters
            .first=${['q', 'from', 'until', 'outlet']}
            .rest=${['type', 'status', 'actor', 'place', 'within', 'speaker', 'reviewed', 'knownBy']}
          ></sj-filters>
          ${this.found()}
          ${loaded(this.load, (page) => html`${table(t('nav.reports'), columns(), page.rows)}${pager(page)}`, {
            when: (page) => page.total === 0,
            text: t('read.empty'),
          })}
        </section>
        <aside>
          <sj-intake
            @coded=${(event: CustomEvent<CodedNow>) => this.show(event.detail)}
          ></sj-intake>
        </aside>
      </div>
    </div>`;
  }

  /** Asks how far the files are until all are done. */
  private async follow(job: Job): Promise<void> {
    this.job = job;
    while (this.isConnected && this.job?.state === 'running') {
      await new Promise((done) => setTimeout(done, EVERY));
      try {
        this.job = await api.job(job.id);
      } catch (error) {
        this.failure = error;
        return;
      }
    }
    void refreshStatus();
  }

  /** What the words are found in besides titles: single claims, with the way to each. */
  private found(): TemplateResult | typeof nothing {
    const hits = this.hits.value;
    if (!hits || !this.route.filters.q || hits.claims.length === 0) return nothing;
    return html`<section class="hits" aria-label=${t('read.hits.claims')}>
      <h2>${t('read.hits.claims')}</h2>
      <ul>
        ${hits.claims.slice(0, 5).map(
          ({ claim, sentence, private: persons }) => html`<li>
            <a href="/read/${encodeURIComponent(claim.report.id)}#${encodeURIComponent(claim.id)}">
              ${typeMark(claim.type)} ${statusMark(claim.status)}
              ${claimSentence(claim, sentence, { persons })}
            </a>
          </li>`,
        )}
      </ul>
      <h2>${t('read.hits.reports')}</h2>
    </section>`;
  }

  private show(coded: CodedNow): void {
    this.coded = coded;
    this.chosen = 0;
    this.failure = null;
    void this.updateComplete.then(() => this.querySelector('.coded')?.scrollIntoView({ block: 'start' }));
  }

  private result(now: CodedNow): TemplateResult {
    const coded = now.reports[this.chosen];
    return html`<section class="coded panel" aria-label=${t('read.coded')}>
      <header>
        <h2>${t('read.coded')}</h2>
        <p class="soft small">${t('read.paste.note')}</p>
        <span class="actions">
          <button class="button main" data-testid="add-report" ?disabled=${this.adding} @click=${() => void this.add(now)}>
            ${now.files ? t('read.drop.add') : t('read.paste.add')}
          </button>
          <button class="button quiet" @click=${() => (this.coded = null)}>${t('dialog.close')}</button>
        </span>
      </header>
      ${this.failure ? html`<p class="told bad" role="alert">${explain(this.failure).message}</p>` : nothing}
      ${now.refused.length > 0
        ? html`<ul class="refused" role="status">
            ${now.refused.map((each) => html`<li><b><bdi dir="auto">${each.file}</bdi></b> ${t('read.files.refused')}: <bdi dir="auto">${each.message}</bdi></li>`)}
          </ul>`
        : nothing}
      ${now.reports.length > 1
        ? html`<div class="coded-tabs" role="group" aria-label=${t('nav.reports')}>
            ${now.reports.map(
              ({ report, claims }, index) =>
                html`<button class="button small" aria-pressed=${index === this.chosen} @click=${() => (this.chosen = index)}>
                  <bdi dir="auto">${report.title ?? beginning(report.text)}</bdi> <span class="number soft">${number(claims.length)}</span>
                </button>`,
            )}
          </div>`
        : nothing}
      ${coded ? codedView(coded) : nothing}
    </section>`;
  }

  private async add(now: CodedNow): Promise<void> {
    this.adding = true;
    this.failure = null;
    try {
      if (now.files) {
        void this.follow((await api.addFiles(now.files)).job);
        this.coded = null;
      } else if (now.written) {
        const { id } = await api.addReport(now.written);
        router.go(`/read/${encodeURIComponent(id)}`);
      }
      void refreshStatus();
    } catch (error) {
      this.failure = error;
    }
    this.adding = false;
  }
}

/** First words of a text without a title. */
function beginning(text: string): string {
  return `${[...text.trim()].slice(0, 32).join('')}…`;
}

function codedView(coded: Coded): TemplateResult {
  return html`<sj-report-view
    .report=${coded.report}
    .given=${coded.claims}
    .framing=${coded.framing}
    .whys=${coded.why}
    .stored=${false}
  ></sj-report-view>`;
}

function columns(): readonly Column<ReportRow>[] {
  return [
    {
      label: t('read.columns.title'),
      kind: 'wide',
      cell: (row) => html`<a href="/read/${encodeURIComponent(row.id)}"><bdi dir="auto" class="report-title">${row.title ?? t('read.untitled')}</bdi></a>`,
    },
    { label: t('read.columns.outlet'), sort: 'outlet', cell: (row) => html`<bdi dir="auto">${row.outlet ?? ''}</bdi>` },
    {
      label: t('read.columns.published'),
      sort: 'published',
      kind: 'narrow',
      cell: (row) => html`<time datetime=${row.published ?? nothing}>${day(row.published)}</time>`,
    },
    { label: t('read.columns.claims'), sort: 'claims', kind: 'number', cell: (row) => number(row.claims) },
    { label: t('read.columns.incidents'), kind: 'number', cell: (row) => number(row.incidents) },
    { label: t('read.columns.reviewed'), kind: 'number', cell: (row) => number(row.reviewed) },
  ];
}

define('sj-page-reports', SjPageReports);
