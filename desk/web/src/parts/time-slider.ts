import { html, type PropertyValues, type TemplateResult } from 'lit';
import { addDays, daysBetween } from '../pictures/series';
import { day, t } from '../words/words';
import { define, SjElement } from './element';
import './time-slider.css';

/** How many days are shown up to the chosen one; 0: all. */
export const SPANS = [0, 1, 7, 30] as const;

const TICK = 700;
const SLOW_TICK = 1500;

/** A day chosen with a slider, and playing through the days. Tells `sj-day` ({day, span}). */
export class SjTimeSlider extends SjElement {
  static override properties = {
    first: {},
    last: {},
    day: {},
    span: { type: Number },
    playing: { state: true },
  };
  declare first: string;
  declare last: string;
  declare day: string;
  declare span: number;
  declare playing: boolean;
  private days: readonly string[] = [];
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.span = 0;
    this.playing = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('first') || changed.has('last')) {
      this.days = this.first && this.last ? daysBetween(this.first, this.last) : [];
    }
  }

  override render(): TemplateResult {
    const at = Math.max(this.days.indexOf(this.day), 0);
    return html`<div class="time-slider">
      <button class="button play" aria-pressed=${this.playing} aria-label=${this.playing ? t('slider.pause') : t('slider.play')} @click=${this.toggle}>
        <span aria-hidden="true">${this.playing ? '❚❚' : '▶'}</span>
      </button>
      <output class="number">${this.span === 0 ? t('slider.until', { day: day(this.day) }) : this.span === 1 ? day(this.day) : `${day(addDays(this.day, 1 - this.span))} – ${day(this.day)}`}</output>
      <input
        type="range"
        data-testid="time-slider"
        aria-label=${t('slider.label')}
        aria-valuetext=${day(this.day)}
        min="0"
        max=${Math.max(this.days.length - 1, 0)}
        .value=${String(at)}
        @input=${(event: Event) => this.choose(Number((event.target as HTMLInputElement).value))}
      />
      <label class="field"
        ><span class="hidden">${t('slider.span')}</span
        ><select @change=${(event: Event) => this.announce(this.day, Number((event.target as HTMLSelectElement).value))}>
          ${SPANS.map(
            (span) => html`<option value=${span} ?selected=${span === this.span}>${t(span === 0 ? 'slider.all' : 'slider.days', { n: span })}</option>`,
          )}
        </select></label
      >
    </div>`;
  }

  private choose(index: number): void {
    this.announce(this.days[index] ?? this.last, this.span);
  }

  private announce(chosen: string, span: number): void {
    this.day = chosen;
    this.span = span;
    this.tell('sj-day', { day: chosen, span });
  }

  private readonly toggle = (): void => {
    if (this.playing) {
      this.stop();
      return;
    }
    if (this.days.indexOf(this.day) >= this.days.length - 1) this.choose(0);
    this.playing = true;
    const slow = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.timer = setInterval(() => {
      const next = this.days.indexOf(this.day) + 1;
      if (next >= this.days.length) this.stop();
      else this.choose(next);
    }, slow ? SLOW_TICK : TICK);
  };

  private stop(): void {
    clearInterval(this.timer);
    this.playing = false;
  }
}

define('sj-time-slider', SjTimeSlider);
