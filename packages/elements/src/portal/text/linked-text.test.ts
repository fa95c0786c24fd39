import { render } from 'lit';
import { equal } from '../../testing/assert.ts';
import { place } from '../../testing/fixture.ts';
import { linkedText } from './linked-text.ts';

describe('a text with addresses', () => {
  const drawn = (text: string): HTMLElement => {
    const around = place(document.createElement('p'));
    render(linkedText(text), around);
    return around;
  };

  it('INF-10 has links that open where links do, without a word of this page', () => {
    const text = '手順はhttps://example.jp/a?b#c。ほかは（http://example.jp/）に。';
    const around = drawn(text);
    equal(around.textContent, text);
    equal(
      [...around.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.rel, link.target]),
      [
        ['https://example.jp/a?b#c', 'noreferrer', ''],
        ['http://example.jp/', 'noreferrer', ''],
      ],
    );
  });

  it('makes no markup and no script of anything', () => {
    const text = '<img src=x onerror=alert(1)> javascript:alert(1) https://example.jp/"><script>alert(1)</script>';
    const around = drawn(text);
    equal(around.textContent, text);
    equal(
      [...around.querySelectorAll('*')].map((one) => one.localName),
      ['a'],
    );
  });
});
