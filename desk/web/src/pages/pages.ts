import type { PageDefinition } from '../state/router';

/** Every page of the desk. Each is loaded when it is first visited. */
export const pages: readonly PageDefinition[] = [
  { name: 'read', path: '/read', title: 'page.read', element: 'sj-page-reports', nav: 'reports', load: () => import('./reports') },
  { name: 'report', path: '/read/:id', title: 'page.report', element: 'sj-page-report', under: 'read', load: () => import('./report') },
  { name: 'review', path: '/review', title: 'page.review', element: 'sj-page-review', nav: 'reports', load: () => import('./review') },
  { name: 'print', path: '/print/:id', title: 'page.report', element: 'sj-page-print', bare: true, load: () => import('./print') },

  { name: 'incidents', path: '/incidents', title: 'page.incidents', element: 'sj-page-incidents', nav: 'events', load: () => import('./incidents') },
  { name: 'incident', path: '/incidents/:id', title: 'page.incident', element: 'sj-page-incident', under: 'incidents', load: () => import('./incident') },
  { name: 'compare', path: '/compare/:id', title: 'page.compare', element: 'sj-page-compare', under: 'incidents', load: () => import('./compare') },
  { name: 'map', path: '/map', title: 'page.map', element: 'sj-page-map', nav: 'events', load: () => import('./map') },
  { name: 'timeline', path: '/timeline', title: 'page.timeline', element: 'sj-page-timeline', nav: 'events', load: () => import('./timeline') },

  { name: 'network', path: '/network', title: 'page.network', element: 'sj-page-network', nav: 'state', load: () => import('./network') },
  { name: 'accords', path: '/accords', title: 'page.accords', element: 'sj-page-accords', nav: 'state', load: () => import('./accords') },
  { name: 'control', path: '/control', title: 'page.control', element: 'sj-page-control', nav: 'state', load: () => import('./control') },
  { name: 'positions', path: '/positions', title: 'page.positions', element: 'sj-page-positions', nav: 'state', load: () => import('./positions') },

  { name: 'actors', path: '/actors', title: 'page.actors', element: 'sj-page-actors', nav: 'reference', load: () => import('./actors') },
  { name: 'actor', path: '/actors/:id', title: 'page.actor', element: 'sj-page-actor', under: 'actors', load: () => import('./actor') },
  { name: 'sources', path: '/sources', title: 'page.sources', element: 'sj-page-sources', nav: 'reference', load: () => import('./sources') },
  { name: 'export', path: '/export', title: 'page.export', element: 'sj-page-export', nav: 'reference', load: () => import('./export') },
];
