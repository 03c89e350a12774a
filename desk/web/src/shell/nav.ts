import { html, nothing, type TemplateResult } from 'lit';
import { router } from '../state/desk';
import { address, filterParams, sharedFilters } from '../state/filters';
import { language, names, theme, type Theme } from '../state/preferences';
import type { NavGroup } from '../state/router';
import { Watch } from '../state/store';
import { t } from '../words/words';
import { define, SjElement } from '../parts/element';
import './status';

const GROUPS: readonly NavGroup[] = ['reports', 'events', 'state', 'reference'];
const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** Navigation by group, and below it what the reader can set. */
export class SjNav extends SjElement {
  constructor() {
    super();
    new Watch(this, [router.route, theme]);
  }

  override render(): TemplateResult {
    return html`
      <nav aria-label=${t('nav.label')}>
        <a class="brand" href="/">${t('app.name')}</a>
        <div class="nav-groups">${GROUPS.map((group) => this.group(group))}</div>
      </nav>
      <section class="nav-foot" aria-label=${t('nav.settings')}>
        <div class="row">
          <button
            class="button"
            lang=${language.value === 'ar' ? 'en' : 'ar'}
            data-testid="language"
            @click=${() => language.set(language.value === 'ar' ? 'en' : 'ar')}
          >
            ${t('language.switch')}
          </button>
          <button
            class="button"
            data-testid="names"
            aria-pressed=${names.value}
            title=${names.value ? t('names.hide') : t('names.show')}
            @click=${() => names.set(!names.value)}
          >
            ${names.value ? t('names.shown') : t('names.hidden')}
          </button>
        </div>
        <fieldset data-testid="theme">
          <legend class="hidden">${t('theme.label')}</legend>
          <div class="themes">${THEMES.map((each) => this.theme(each))}</div>
        </fieldset>
        <sj-status></sj-status>
      </section>
    `;
  }

  private group(group: NavGroup): TemplateResult {
    const route = router.route.value;
    const here = route.page?.under ?? route.page?.name;
    const query = filterParams(sharedFilters(route.filters));
    return html`<div>
      <h2>${t(`nav.${group}`)}</h2>
      <ul>
        ${router.pages
          .filter((page) => page.nav === group)
          .map(
            (page) => html`<li>
              <a
                href=${address(page.path, query)}
                data-testid="nav-${page.name}"
                aria-current=${here === page.name ? 'page' : nothing}
                >${t(page.title)}</a
              >
            </li>`,
          )}
      </ul>
    </div>`;
  }

  private theme(each: Theme): TemplateResult {
    return html`<label>
      <input
        class="hidden"
        type="radio"
        name="theme"
        value=${each}
        .checked=${theme.value === each}
        @change=${() => theme.set(each)}
      /><span>${t(`theme.${each}`)}</span></label
    >`;
  }
}

define('sj-nav', SjNav);
