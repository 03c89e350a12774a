import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/client';
import type { ActorAnswer, Tie } from '../api/types';
import { define, SjPage } from '../parts/element';
import '../parts/evidence';
import { familyOf, TYPES } from '../parts/families';
import { incidentLine } from '../parts/incident-title';
import { parties, party, places, statusMark, typeMark } from '../parts/names';
import { claimSentence } from '../parts/sentence';
import { loaded } from '../parts/states';
import { Load } from '../state/load';
import { language } from '../state/preferences';
import { countryOf } from '../words/countries';
import { day, dayRange, nameOf, number, t, word } from '../words/words';
import './shared.css';
import './actor.css';
import './state-tables.css';

/** One actor: its names and who uses them, its ties, what it did, suffered and said. */
export class SjPageActor extends SjPage {
  private readonly load = new Load<ActorAnswer>(this);

  protected override arrived(): void {
    const id = this.route.params['id'] ?? '';
    void this.load.run((signal) => api.actor(id, signal));
  }

  override render(): TemplateResult {
    return html`<div class="page">${loaded(this.load, (answer) => html`<div class="stack">${show(answer)}</div>`)}</div>`;
  }
}

function show(answer: ActorAnswer): TemplateResult {
  const { entry } = answer;
  const id = encodeURIComponent(entry.id);
  const other = language.value === 'ar' ? entry.name_en : entry.name_ar;
  return html`<header class="page-head">
      <h1><bdi dir="auto">${nameOf(entry)}</bdi></h1>
      ${other && other !== nameOf(entry) ? html`<p><bdi dir="auto">${other}</bdi></p>` : nothing}
      <div class="actions">
        <a class="button" href="/incidents?actor=${id}">${t('page.incidents')}</a>
        <a class="button" href="/network?actor=${id}">${t('page.network')}</a>
        <a class="button" href="/map?actor=${id}">${t('page.map')}</a>
      </div>
    </header>
    ${about(answer)}
    <div class="actor-columns">
      ${counts(t('actors.did'), answer.counts.actor, `/incidents?actor=${id}`)}
      ${counts(t('actors.suffered'), answer.counts.recipient, `/incidents?actor=${id}`)}
      ${counts(t('actors.said'), answer.counts.speaker, `/incidents?speaker=${id}`)}
    </div>
    ${names(answer)}
    ${section(
      t('actor.ties'),
      answer.ties.length,
      html`<ul class="lines">${answer.ties.map((tie) => html`<li>${tieLine(tie)}</li>`)}</ul>`,
    )}
    ${section(
      t('page.incidents'),
      answer.incidents.length,
      html`<ul class="lines">
        ${answer.incidents.map(
          (incident) => html`<li data-testid="row">
            ${incidentLine(incident)} ${statusMark(incident.status)}
            <small class="soft">${places(incident.place)} <span class="number">${dayRange(incident.from, incident.to)}</span></small>
          </li>`,
        )}
      </ul>`,
    )}
    ${section(t('actor.statements'), answer.statements.length, statements(answer))}`;
}

function about({ entry }: ActorAnswer): TemplateResult {
  const fact = (label: string, value: unknown) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
  return html`<dl class="facts panel">
    ${fact(t('actors.sector'), word('sector', entry.sector, entry.sector ?? ''))}
    ${fact(t('actors.country'), entry.country ? countryOf(entry.country) : null)}
    ${fact(t('actor.kind'), entry.kind ? word('speaker', entry.kind) : null)}
    ${fact(t('actor.existed'), existence(entry.from, entry.until))}
    ${fact(t('actor.parent'), entry.parent ? party(entry.parent) : null)}
    ${fact(t('actor.leaders'), entry.leaders.length > 0 ? parties(entry.leaders) : null)}
    ${fact(t('actor.sources'), entry.sources.length > 0 ? entry.sources.flatMap((each) => each.split(/\s*;\s*/)).filter(Boolean).map(source) : null)}
  </dl>`;
}

/** From when until when a body existed, as far as the book tells. */
function existence(from: string | null | undefined, until: string | null | undefined): string | null {
  if (from && until) return `${partialDay(from)} – ${partialDay(until)}`;
  if (from) return t('since', { day: partialDay(from) });
  return until ? t('slider.until', { day: partialDay(until) }) : null;
}

/** A year or a month stays as it is. */
function partialDay(iso: string): string {
  return iso.length === 10 ? day(iso) : iso;
}

/** Where a row of the book is from: a link where it is an address, else as it stands. */
function source(text: string): TemplateResult {
  if (!/^https?:\/\//.test(text)) return html`<div class="small"><bdi dir="auto">${text}</bdi></div>`;
  return html`<div class="small"><a href=${text} target="_blank" rel="noopener noreferrer" dir="ltr">${hostOf(text)}</a></div>`;
}

function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '');
  } catch {
    return address;
  }
}

/** Claims by type as bars; the longest is the most frequent. */
function counts(heading: string, types: Readonly<Record<string, number>>, href: string): TemplateResult {
  const rank = (type: string) => (TYPES as readonly string[]).indexOf(type);
  const told = Object.entries(types).sort(([a, n], [b, m]) => m - n || rank(a) - rank(b));
  const most = Math.max(1, ...told.map(([, n]) => n));
  const sum = told.reduce((total, [, n]) => total + n, 0);
  return html`<section class="panel">
    <h2>${heading} <span class="number soft">${number(sum)}</span></h2>
    ${told.length === 0 ? html`<p class="soft small">—</p>` : nothing}
    <ul class="bar-list">
      ${told.map(
        ([type, n]) => html`<li data-family=${familyOf(type)}>
          <a href="${href}&type=${type}">${word('type', type)}</a>
          <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10"><rect width=${(n / most) * 100} height="10" /></svg>
          <b class="number">${number(n)}</b>
        </li>`,
      )}
    </ul>
  </section>`;
}

function names({ entry }: ActorAnswer): TemplateResult {
  const used = entry.aliases.filter((alias) => alias.uses > 0);
  const unused = entry.aliases.filter((alias) => alias.uses === 0);
  return html`<section class="actor-section">
    <h2>${t('actor.names')} <span class="number soft">${number(used.length)}</span></h2>
    ${used.length === 0
      ? html`<p class="soft small">—</p>`
      : html`<table class="plain">
          <thead>
            <tr>
              <th scope="col">${t('actors.name')}</th>
              <th scope="col">${t('actor.uses')}</th>
              <th scope="col">${t('actor.users')}</th>
            </tr>
          </thead>
          <tbody>
            ${used.map(
              (alias) => html`<tr>
                <td>${aliasName(alias)}</td>
                <td class="number">${number(alias.uses)}</td>
                <td>${alias.outlets.map((outlet, i) => html`${i > 0 ? t('list.comma') : nothing}<bdi dir="auto">${outlet}</bdi>`)}</td>
              </tr>`,
            )}
          </tbody>
        </table>`}
    ${unused.length > 0
      ? html`<details class="facet">
          <summary>${t('actor.unused', { n: unused.length })}</summary>
          <ul class="aliases small">${unused.map((alias) => html`<li>${aliasName(alias)}</li>`)}</ul>
        </details>`
      : nothing}
  </section>`;
}

/** A name, and whether it judges; with the neutral one that stands for it. */
function aliasName(alias: ActorAnswer['entry']['aliases'][number]): TemplateResult {
  return html`<bdi dir="auto">${alias.name}</bdi>
    ${alias.loaded
      ? html`<span class="loaded-mark">${t('actor.loaded')}</span>${alias.neutral
            ? html` <small class="soft">${t('compare.neutral.arrow')} <bdi dir="auto">${alias.neutral}</bdi></small>`
            : nothing}`
      : nothing}`;
}

function tieLine(tie: Tie): TemplateResult {
  return html`${party(tie.actor)} <span class="stage-mark" data-stage=${tie.kind}>${word('tie', tie.kind)}</span> ${party(tie.recipient)}
    <small class="soft">${word('tie.stage', tie.stage)} ${tie.since ? t('since', { day: day(tie.since) }) : nothing}</small>
    <sj-evidence .claims=${tie.claims}></sj-evidence>`;
}

function statements({ statements: all }: ActorAnswer): TemplateResult {
  return html`<ol class="evidence">
    ${all.map(
      ({ claim, sentence: text, stance, private: persons }) => html`<li>
        ${claimSentence(claim, text, { persons })}
        <p class="told-line small">
          ${typeMark(claim.type, claim.mode)} ${statusMark(claim.status)} <span>${word('stance', stance)}</span>
          <bdi dir="auto">${claim.report.outlet}</bdi> <span class="soft number">${day(claim.report.published)}</span>
          <a href="/read/${encodeURIComponent(claim.report.id)}#${claim.id}">${t('evidence.read')}</a>
        </p>
      </li>`,
    )}
  </ol>`;
}

function section(heading: string, n: number, content: TemplateResult): TemplateResult {
  return html`<section class="actor-section">
    <h2>${heading} <span class="number soft">${number(n)}</span></h2>
    ${n === 0 ? html`<p class="soft small">—</p>` : content}
  </section>`;
}

define('sj-page-actor', SjPageActor);
