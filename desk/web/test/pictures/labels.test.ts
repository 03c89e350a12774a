import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../../src/pictures/graph';
import { graphSvg } from '../../src/pictures/graph-svg';
import { labelWidth, lines } from '../../src/pictures/labels';
import { captionedSvg, escapeXml } from '../../src/pictures/save';

describe('labels', () => {
  it('break between words, never within one', () => {
    expect(lines('جيش')).toEqual(['جيش']);
    expect(lines('المجلس الأعلى للقوات المسلحة')).toEqual(['المجلس الأعلى', 'للقوات المسلحة']);
    expect(lines('Constantinopolitanischer Rat')).toEqual(['Constantinopolitanischer', 'Rat']);
    expect(lines('  ')).toEqual([]);
    expect(labelWidth('المجلس الأعلى للقوات المسلحة')).toBeLessThan(108);
  });
});

describe('pictures as SVG', () => {
  const node = (id: string, label: string): GraphNode => ({ id, label, size: 20, x: 0, y: 0, node: {} as GraphNode['node'] });
  const edge: GraphEdge = {
    id: 'e0', source: 'a', target: 'b', bond: 'hostile', weight: 1, width: 1, directed: true, edge: {} as GraphEdge['edge'],
  };
  const style = { colour: '#a00', dash: [5, 4] };
  const colours = {
    ink: '#000', paper: '#fff', node: '#eee',
    bonds: { backs: style, aligned: style, allied: style, enmity: style, ended: style, hostile: style, friendly: style },
  };

  it('hold what names say as text', () => {
    const { svg } = graphSvg([{ node: node('a', '<b>&"\'</b>'), x: -5, y: 3 }], [], colours);
    expect(svg).toContain('&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;');
    expect(escapeXml('عادي')).toBe('عادي');
    const whole = captionedSvg(svg, 100, 80, { title: '<t>', lines: ['a & b'], direction: 'rtl', ink: '#000', paper: '#fff', legend: [] });
    expect(whole).toContain('&lt;t&gt;');
    expect(whole).toContain('a &amp; b');
  });

  it('draw an edge between its ends, dashed and with an arrow, and nothing to where nobody is', () => {
    const both = [{ node: node('a', 'أ'), x: 0, y: 0 }, { node: node('b', 'ب'), x: 100, y: 0 }];
    expect(graphSvg(both, [edge], colours).svg).toMatch(/stroke-dasharray="5 4".*Z" fill="#a00"/s);
    expect(graphSvg(both.slice(1), [edge], colours).svg).not.toContain('<path');
  });
});
