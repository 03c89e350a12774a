import { expect, test } from 'vitest';
import { incidentTitle } from '../../src/parts/incident-title';

const party = (name: string) => ({ id: null, name_ar: name, name_en: null });

test('a name of the other script does not turn doer and victim round', () => {
  const title = incidentTitle({
    type: 'ASSAULT',
    mode: null,
    actor: [party('قوات الميناء')],
    recipient: [party('Harbour Guard')],
  });
  expect(title).toMatch(/^\u2068قوات الميناء\u2069 . \u2068Harbour Guard\u2069$/u);
});
