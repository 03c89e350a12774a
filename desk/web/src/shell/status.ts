import { html, nothing, type TemplateResult } from 'lit';
import { status } from '../state/desk';
import { Watch } from '../state/store';
import { t } from '../words/words';
import { define, SjElement } from '../parts/element';
import '../parts/progress';

/** How the register is: how much it holds, whether it is being computed, work that goes on. */
export class SjStatus extends SjElement {
  constructor() {
    super();
    new Watch(this, [status]);
  }

  override render(): TemplateResult {
    const now = status.value;
    if (!now) {
      return html`<p role="status"><span class="dot away"></span>${t('status.away')}</p>`;
    }
    return html`<p role="status" title=${`${now.version} · ${t('status.rules', { rules: now.rules })} · ${now.snapshot}`}>
        <span class="dot ${now.building ? 'busy' : ''}"></span>${now.building
          ? t('status.building')
          : t('status.ready')}
      </p>
      <p>${t('status.reports', { n: now.counts.reports })} · ${t('status.claims', { n: now.counts.claims })}</p>
      ${now.job ? html`<sj-progress .job=${now.job}></sj-progress>` : nothing}`;
  }
}

define('sj-status', SjStatus);
