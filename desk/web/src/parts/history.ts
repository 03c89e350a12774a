import { counted } from './counted';
import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, ClaimCount, ClaimParty, ClaimTime, Review } from '../api/types';
import { language, names } from '../state/preferences';
import { dayRange, nameOf, t, word } from '../words/words';
import type { Content } from './element';
import { roleName } from './names';
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

/** What a review says of a slot or adds, in words. */
export function valueText({ kind, slot, value }: Pick<Review, 'kind' | 'slot' | 'value'>): string {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'add') {
    const claim = value as Partial<Claim>;
    return [word('type', claim.type), claim.trigger?.text].filter(Boolean).join(': ');
  }
  if (slot === null || kind === 'undo') return '';
  if (typeof value !== 'object') return word(slot, String(value));
  const list = Array.isArray(value) ? value : ((value as { spans?: unknown[] }).spans ?? [value]);
  return list.map((each) => itemText(each as Item)).filter(Boolean).join(t('list.comma'));
}

type Item = Partial<ClaimParty & ClaimTime & ClaimCount>;

function itemText(item: Item): string {
  if (item.from) return dayRange(item.from, item.to);
  if (item.what) return counted({ ...item, what: item.what });
  if (item.private && !names.value) return roleName(item.sector ?? null);
  return item.text || nameOf({ name_ar: item.name_ar ?? null, name_en: item.name_en ?? null }) || (item.id ?? '');
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
    { label: t('history.value'), cell: (row) => html`<bdi dir="auto">${valueText(row)}</bdi>` },
    { label: t('history.reason'), cell: (row) => html`<bdi dir="auto">${row.reason ?? ''}</bdi>` },
  ];
  if (act) columns.push({ label: '', kind: 'narrow', cell: act });
  return table(t('report.history'), columns, reviews);
}
