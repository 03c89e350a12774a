import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { ReportClaim, Why } from '../api/types';
import { Load } from '../state/load';
import { percent, signed, t, word } from '../words/words';
import { define, SjElement } from './element';
import { shownWords } from './names';
import { loaded } from './states';
import './why.css';

type SlotWhy = Why['slots'][number];

/** Slots that are codes of other vocabularies. */
const CODES: ReadonlySet<string> = new Set(['acled', 'cameo', 'contexts']);

/** How many examples of a rule are seen at first. */
const MOST = 2;

/** Why a claim is coded as it is: words, rules and the rules' examples, slot by slot. */
export class SjWhy extends SjElement {
  static override properties = { claim: {}, given: { attribute: false }, because: { attribute: false }, masks: { attribute: false } };
  declare claim: string;
  /** The answer where it is known already (a text that is stored nowhere). */
  declare given: Why | undefined;
  /** Ids of the rules of a claim that is stored nowhere. */
  declare because: readonly string[] | undefined;
  /** Words that name private persons; not shown while names are hidden. */
  declare masks: ReportClaim['private'] | undefined;
  private readonly load = new Load<Why>(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('claim') && !changed.has('given')) return;
    if (this.given) this.load.put(this.given);
    else if (!this.because) void this.load.run((signal) => api.why(this.claim, signal));
  }

  override render(): TemplateResult {
    if (this.because && !this.given) {
      return html`<section class="why" aria-label=${t('claim.why')}>
        ${this.because.map((id) => this.rule({ id, file: null, note: null, examples: [], counter_examples: [] }))}
        <p class="soft small">${t('claim.why.unstored')}</p>
      </section>`;
    }
    return html`<section class="why" aria-label=${t('claim.why')}>${loaded(this.load, (why) => this.show(why))}</section>`;
  }

  private show(why: Why): TemplateResult {
    const told = why.slots.filter((slot) => slot.rules.length > 0);
    const codes = told.filter((slot) => CODES.has(slot.slot));
    return html`${told.filter((slot) => !CODES.has(slot.slot)).map((slot) => this.slotWhy(slot))}
    ${told.length === 0 ? html`<p class="soft small">${t('claim.why.none')}</p>` : nothing}
    ${why.confidence ? this.confidence(why.confidence) : nothing}
    ${codes.length > 0
      ? html`<details>
          <summary>${t('claim.why.codes')}</summary>
          ${codes.map((slot) => this.slotWhy(slot))}
        </details>`
      : nothing}`;
  }

  private slotWhy(slot: SlotWhy): TemplateResult {
    const words = this.words(slot);
    return html`<div class="why-slot">
      <h3>${word('slot', slot.slot)} ${words ? html`<q dir="auto">${words}</q>` : nothing}</h3>
      ${slot.rules.map((rule) => this.rule(rule))}
    </div>`;
  }

  /** The words of the text, else the value in words. */
  private words({ slot, text, begin, end }: SlotWhy): string {
    if (begin === null || end === null) return word(slot, text, text);
    return CODES.has(slot) ? '' : shownWords({ begin, end, text }, this.masks);
  }

  private rule(rule: SlotWhy['rules'][number]): TemplateResult {
    const [family = ''] = rule.id.split('.');
    const kind = word('rule', family, family === family.toUpperCase() ? word('rule', 'lexeme') : family);
    const more = rule.examples.length > MOST || rule.counter_examples.length > MOST;
    return html`<div class="rule">
      <p>${kind} <code dir="ltr" title=${rule.file ?? nothing}>${rule.id}</code></p>
      ${examples(rule.examples.slice(0, MOST).map((each) => each.text), false)}
      ${examples(rule.counter_examples.slice(0, MOST), true)}
      ${more || rule.note || rule.file
        ? html`<details>
            <summary aria-label="${t('filters.more')} ${rule.id}">…</summary>
            ${rule.note ? html`<p class="soft" dir="auto">${rule.note}</p>` : nothing}
            ${rule.file ? html`<p class="soft"><code dir="ltr">${rule.file}</code></p>` : nothing}
            ${examples(rule.examples.slice(MOST).map((each) => each.text), false)}
            ${examples(rule.counter_examples.slice(MOST), true)}
          </details>`
        : nothing}
    </div>`;
  }

  private confidence(confidence: NonNullable<Why['confidence']>): TemplateResult {
    return html`<div class="why-slot">
      <h3>${word('slot', 'confidence')} <span class="number">${percent(confidence.value)}</span></h3>
      <table>
        <caption class="hidden">${t('claim.why.parts')}</caption>
        <tbody>
          ${confidence.parts.map(
            (part) => html`<tr>
              <th scope="row"><bdi dir="auto">${word('confidence', part.name.replace(/^confidence\./, ''))}</bdi></th>
              <td class="number">${signed(part.points)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

/** Sentences in which a rule holds, or does not. */
function examples(texts: readonly string[], not: boolean): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<ul class=${not ? 'not' : ''} aria-label=${not ? t('claim.why.not') : t('claim.why.examples')}>
    ${texts.map((text) => html`<li dir="auto" class="reading">${text}</li>`)}
  </ul>`;
}

define('sj-why', SjWhy);
