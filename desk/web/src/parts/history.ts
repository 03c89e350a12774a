import { html, nothing, type TemplateResult } from 'lit';
import type { Review } from '../api/types';
import { language } from '../state/preferences';
import { t, word } from '../words/words';
import type { Content } from './element';
import { table, type Column } from './table';

const times = {
  ar: new Intl.DateTimeFormat('ar-u-nu-arab', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
};

/** A moment in the reader's own time. */
export function moment(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : times[language.value].format(date);
}

/** What a correction says, in words. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  const list = Array.isArray(value) ? value : ((value as { spans?: unknown[] }).spans ?? [value]);
  return list
    .map((each) => {
      const entry = each as { text?: string; id?: string | null; from?: string; to?: string; what?: string; min?: number };
      if (entry.from) return `${entry.from} – ${entry.to ?? entry.from}`;
      if (entry.what) return `${word('count', entry.what)} ${entry.min ?? ''}`;
      return entry.text || entry.id || '';
    })
    .filter(Boolean)
    .join('، ');
}

/** Reviews as a table: when, who, what and why. `act` adds a cell of what can be done. */
export function historyTable(reviews: readonly Review[], act?: (review: Review) => Content): TemplateResult {
  if (reviews.length === 0) return html`<p class="soft small">${t('history.empty')}</p>`;
  const columns: Column<Review>[] = [
    { label: t('history.at'), kind: 'narrow', cell: (row) => html`<time datetime=${row.at}>${moment(row.at)}</time>` },
    { label: t('history.by'), cell: (row) => html`<bdi dir="auto">${row.by}</bdi>` },
    {
      label: t('history.kind'),
      cell: (row) => html`${word('kind', row.kind)}${row.undone ? html` <small class="soft">${t('review.undone')}</small>` : nothing}`,
    },
    { label: t('history.slot'), cell: (row) => word('slot', row.slot) },
    { label: t('history.value'), cell: (row) => html`<bdi dir="auto">${row.slot === null ? '' : valueText(row.value)}</bdi>` },
    { label: t('history.reason'), cell: (row) => html`<bdi dir="auto">${row.reason ?? ''}</bdi>` },
  ];
  if (act) columns.push({ label: '', kind: 'narrow', cell: act });
  return table(t('report.history'), columns, reviews);
}
