import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { ReportClaim, Why } from '../api/types';
import { names } from '../state/preferences';
import { Load } from '../state/load';
import { number, percent, t, word } from '../words/words';
import { define, SjElement } from './element';
import { roleName } from './names';
import { loaded } from './states';
import './why.css';

/** Why a claim is coded as it is: words, rules and the rules' examples, slot by slot. */
export class SjWhy extends SjElement {
  static override properties = { claim: {}, given: { attribute: false }, masks: { attribute: false } };
  declare claim: string;
  /** The answer where it is known already (a text that is stored nowhere). */
  declare given: Why | undefined;
  /** Words that name private persons; not shown while names are hidden. */
  declare masks: ReportClaim['private'] | undefined;
  private readonly load = new Load<Why>(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('claim') && !changed.has('given')) return;
    if (this.given) this.load.put(this.given);
    else void this.load.run((signal) => api.why(this.claim, signal));
  }

  override render(): TemplateResult {
    return html`<section class="why" aria-label=${t('claim.why')}>${loaded(this.load, (why) => this.show(why))}</section>`;
  }

  private show(why: Why): TemplateResult {
    return html`${why.slots.map((slot) => this.slotWhy(slot))}${why.confidence ? this.confidence(why.confidence) : nothing}`;
  }

  private slotWhy(slot: Why['slots'][number]): TemplateResult {
    return html`<div class="why-slot">
      <h4>${word('slot', slot.slot)} ${slot.text ? html`<q dir="auto">${this.words(slot)}</q>` : nothing}</h4>
      ${slot.rules.length === 0 ? html`<p class="soft small">${t('claim.why.none')}</p>` : nothing}
      ${slot.rules.map((rule) => this.rule(rule))}
    </div>`;
  }

  private words({ text, begin, end }: Why['slots'][number]): string {
    const mask = (this.masks ?? []).find((each) => begin !== null && end !== null && each.begin < end && each.end > begin);
    return mask && !names.value ? roleName(mask.role) : text;
  }

  private rule(rule: Why['slots'][number]['rules'][number]): TemplateResult {
    const examples = rule.examples.length + rule.counter_examples.length;
    return html`<details class="rule">
      <summary><code dir="ltr">${rule.id}</code></summary>
      ${rule.file ? html`<p class="soft small"><code dir="ltr">${rule.file}</code></p>` : nothing}
      ${rule.note ? html`<p dir="auto">${rule.note}</p>` : nothing}
      ${rule.examples.length > 0
        ? html`<p class="small soft">${t('claim.why.examples')}</p>
            <ul>${rule.examples.map((each) => html`<li dir="auto" class="reading">${each.text}</li>`)}</ul>`
        : nothing}
      ${rule.counter_examples.length > 0
        ? html`<p class="small soft">${t('claim.why.not')}</p>
            <ul class="not">${rule.counter_examples.map((each) => html`<li dir="auto" class="reading">${each}</li>`)}</ul>`
        : nothing}
      ${examples === 0 && !rule.note && !rule.file ? html`<p class="soft">—</p>` : nothing}
    </details>`;
  }

  private confidence(confidence: NonNullable<Why['confidence']>): TemplateResult {
    return html`<div class="why-slot">
      <h4>${word('slot', 'confidence')} <span class="number">${percent(confidence.value)}</span></h4>
      <table>
        <caption class="hidden">${t('claim.why.parts')}</caption>
        <tbody>
          ${confidence.parts.map(
            (part) => html`<tr>
              <th scope="row"><bdi dir="auto">${part.name}</bdi></th>
              <td class="number" dir="ltr">${part.points > 0 ? '+' : ''}${number(part.points)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

define('sj-why', SjWhy);
