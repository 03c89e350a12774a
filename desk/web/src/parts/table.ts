import { html, nothing, type TemplateResult } from 'lit';
import { router } from '../state/desk';
import { withFilters } from '../state/filters';
import { t } from '../words/words';
import { define, SjElement, type Content } from './element';
import './table.css';

/** A column of a table: its heading and what it shows of a row. */
export interface Column<Row> {
  /** Empty where the cells speak for themselves. */
  readonly label: string;
  readonly cell: (row: Row) => Content;
  /** Field to sort by; none: the column does not sort. */
  readonly sort?: string;
  /** Whether a row has a value of it; a column of which no row has one is left out. */
  readonly has?: (row: Row) => boolean;
  /** `number` aligns to the end with even digits, `wide` takes what room is left. */
  readonly kind?: 'number' | 'wide' | 'narrow';
}

/**
 * Rows under headings; headings of sortable columns change the sorting in the address. Narrow screens
 * show each row as a card.
 */
export class SjTable<Row> extends SjElement {
  static override properties = {
    columns: { attribute: false },
    rows: { attribute: false },
    label: {},
    current: { attribute: false },
  };
  declare columns: readonly Column<Row>[];
  declare rows: readonly Row[];
  /** What the table holds, for those who hear it. */
  declare label: string;
  /** The row that is being looked at, if any. */
  declare current: Row | undefined;

  constructor() {
    super();
    this.columns = [];
    this.rows = [];
    this.label = '';
  }

  override render(): TemplateResult {
    return html`<table aria-label=${this.label}>
      <thead>
        <tr>
          ${this.columns.map((column) => this.heading(column))}
        </tr>
      </thead>
      <tbody>
        ${this.rows.map(
          (row) => html`<tr data-testid="row" aria-current=${row === this.current ? 'true' : nothing}>
            ${this.columns.map(
              (column) =>
                html`<td class=${column.kind ?? ''} data-label=${column.label}><div>${column.cell(row)}</div></td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private heading(column: Column<Row>): TemplateResult {
    if (!column.label) return html`<td></td>`;
    const field = column.sort;
    if (!field) return html`<th scope="col" class=${column.kind ?? ''}>${column.label}</th>`;
    const filters = router.route.value.filters;
    const order = filters.sort === field ? 'ascending' : filters.sort === `-${field}` ? 'descending' : 'none';
    const next = order === 'descending' ? field : `-${field}`;
    return html`<th scope="col" class=${column.kind ?? ''} aria-sort=${order}>
      <button
        title=${t('table.sort', { column: column.label })}
        @click=${() => router.setFilters(withFilters(filters, { sort: next }))}
      >
        ${column.label}<span aria-hidden="true">${order === 'none' ? '↕' : order === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </th>`;
  }
}

/** A table with the rows' type checked. */
export function table<Row>(
  label: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  current?: Row,
): TemplateResult {
  const filled = columns.filter((column) => !column.has || rows.some(column.has));
  return html`<sj-table .label=${label} .columns=${filled} .rows=${rows} .current=${current}></sj-table>`;
}

define('sj-table', SjTable);
