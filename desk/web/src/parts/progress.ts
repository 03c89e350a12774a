import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { Job } from '../api/types';
import { refreshStatus } from '../state/desk';
import { t } from '../words/words';
import { define, SjElement } from './element';
import './progress.css';

/** Work that takes long: how far it is, what it refused, and a way to stop it. */
export class SjProgress extends SjElement {
  static override properties = { job: { attribute: false } };
  declare job: Job | null;

  override render(): TemplateResult | typeof nothing {
    const job = this.job;
    if (!job) return nothing;
    const running = job.state === 'running';
    return html`<div class="progress" data-testid="progress">
      <p class="progress-line">
        <span dir="auto">${job.what}</span>
        <span>${t(`job.${job.state}`)}</span>
        ${job.total ? html`<span class="number">${t('progress.of', { done: job.done, total: job.total })}</span>` : nothing}
        ${running ? html`<button class="button small quiet" @click=${this.cancel}>${t('progress.cancel')}</button>` : nothing}
      </p>
      ${running ? html`<progress aria-label=${job.what} max=${job.total ?? nothing} value=${job.total ? job.done : nothing}></progress>` : nothing}
      ${job.message ? html`<p dir="auto">${job.message}</p>` : nothing}
      ${job.refused.length > 0
        ? html`<details>
            <summary>${t('progress.refused', { n: job.refused.length })}</summary>
            <ul>${job.refused.map((each) => html`<li dir="auto"><b>${each.origin}</b> ${each.message}</li>`)}</ul>
          </details>`
        : nothing}
    </div>`;
  }

  private async cancel(): Promise<void> {
    if (this.job) await api.cancelJob(this.job.id);
    await refreshStatus();
  }
}

define('sj-progress', SjProgress);
