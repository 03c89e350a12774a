import { html, type TemplateResult } from 'lit';
import { router } from '../state/desk';
import { withFilters } from '../state/filters';
import { number, t } from '../words/words';
import { TYPES } from './families';
import { typeMark } from './names';
import './type-chips.css';

/** How many of each type; a click narrows the list to that type, another click lets it go. */
export function typeChips(counts: readonly { readonly type: string; readonly count: number }[]): TemplateResult {
  const filters = router.route.value.filters;
  const rank = (type: string) => (TYPES as readonly string[]).indexOf(type);
  const shown = counts.filter((each) => each.count > 0 || filters.type.includes(each.type));
  const toggle = (type: string) => {
    const types = filters.type.includes(type) ? filters.type.filter((each) => each !== type) : [...filters.type, type];
    router.setFilters(withFilters(filters, { type: types }));
  };
  return html`<ul class="type-chips" aria-label=${t('incidents.types')} data-testid="type-chips">
    ${[...shown]
      .sort((one, other) => rank(one.type) - rank(other.type))
      .map(
        ({ type, count }) => html`<li>
          <button class="chip" aria-pressed=${filters.type.includes(type)} @click=${() => toggle(type)}>
            ${typeMark(type)}<b class="number">${number(count)}</b>
          </button>
        </li>`,
      )}
  </ul>`;
}
