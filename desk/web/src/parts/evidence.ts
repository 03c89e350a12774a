import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { ClaimSpeaker, Derived, EvidenceClaim, Persons, Voice } from '../api/types';
import { Load } from '../state/load';
import { day, t, word } from '../words/words';
import { define, SjElement } from './element';
import { statusMark, typeMark, voices } from './names';
import { claimSentence, nameIn } from './sentence';
import { loaded } from './states';
import './evidence.css';

/** The server answers no more than this at once. */
const MOST = 100;
const MOST_OUTLETS = 3;

/** Who says a row: voices, outlets that speak for themselves, and who denies or doubts it. */
export function saidBy(row: Pick<Derived, 'asserted_by' | 'denied_by' | 'doubted_by' | 'outlets'>): TemplateResult {
  const against = (label: string, all: readonly Voice[], kind: string) =>
    all.length === 0 ? nothing : html`<li class=${kind}>${label}: ${voices(all)}</li>`;
  const { outlets } = row;
  return html`<ul class="said-by">
    ${row.asserted_by.length > 0 ? html`<li>${voices(row.asserted_by)}</li>` : nothing}
    ${outlets.length > 0
      ? html`<li>
          ${outlets.slice(0, MOST_OUTLETS).map((outlet, i) => html`${i > 0 ? t('list.comma') : nothing}<bdi dir="auto">${outlet}</bdi>`)}
          ${outlets.length > MOST_OUTLETS
            ? html`<small class="soft">${t('voices.more', { n: outlets.length - MOST_OUTLETS })}</small>`
            : nothing}
        </li>`
      : nothing}
    ${against(t('said.denied'), row.denied_by, 'denied')} ${against(t('said.doubted'), row.doubted_by, 'doubted')}
  </ul>`;
}

/** The claims behind a row, word by word; they are asked for when it is opened. */
export class SjEvidence extends SjElement {
  static override properties = { claims: { attribute: false }, sources: { type: Number }, open: { type: Boolean } };
  declare claims: readonly string[];
  /** How many independent sources the claims make. */
  declare sources: number | undefined;
  declare open: boolean;
  private readonly load = new Load<readonly EvidenceClaim[]>(this);
  private asked = '';

  constructor() {
    super();
    this.claims = [];
    this.open = false;
  }

  protected override willUpdate(): void {
    const key = this.claims.join();
    if (!this.open || key === this.asked) return;
    this.asked = key;
    this.load.value = null;
    void this.load.run(async (signal) => (await api.claims(this.claims.slice(0, MOST), signal)).rows);
  }

  override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${(event: Event) => (this.open = (event.target as HTMLDetailsElement).open)}>
      <summary>
        ${this.sources === undefined ? nothing : html`${t('said.sources', { n: this.sources })} · `}${t('evidence.claims', { n: this.claims.length })}
      </summary>
      ${this.open ? loaded(this.load, (rows) => html`<ol class="evidence">${rows.map((row) => html`<li>${evidenceClaim(row)}</li>`)}</ol>`) : nothing}
    </details>`;
  }
}

/** One claim as evidence: its sentence, whose words they are, and where to read on. */
export function evidenceClaim({ claim, sentence: text, report, incident, private: persons }: EvidenceClaim): TemplateResult {
  return html`<div class="evidence-claim">
    ${claimSentence(claim, text, { persons })}
    <p class="small">
      ${typeMark(claim.type)} ${statusMark(claim.status)} ${speakers(claim.speakers, persons)}
      <bdi dir="auto">${report.outlet}</bdi> <span class="soft">${day(report.published)}</span>
      <a href="/read/${encodeURIComponent(report.id)}#${claim.id}">${t('evidence.read')}</a>
      ${incident ? html`<a href="/incidents/${encodeURIComponent(incident)}">${t('page.incident')}</a>` : nothing}
    </p>
  </div>`;
}

/** The chain of speakers, nearest to the event first, each with its stance where that is not plain assertion. */
export function speakers(chain: readonly ClaimSpeaker[], persons?: Persons): TemplateResult | typeof nothing {
  if (chain.length === 0) return nothing;
  return html`<span class="speakers">${chain.map(
    (speaker, i) => html`${i > 0 ? html`<span class="soft"> ${t('said.via')} </span>` : nothing}<span class="voice"
        ><bdi dir="auto">${nameIn(speaker, persons)}</bdi>${speaker.stance && speaker.stance !== 'asserts'
          ? html` <em data-stance=${speaker.stance}>${word('stance', speaker.stance)}</em>`
          : nothing}</span
      >`,
  )}</span>`;
}

define('sj-evidence', SjEvidence);
