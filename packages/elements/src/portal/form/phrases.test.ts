import { equal, ok } from '../../testing/assert.ts';
import { place } from '../../testing/fixture.ts';
import { formStyles } from './form.styles.ts';

/** A text in a form, so many letters wide. */
function inForm(text: string, letters: number): Text {
  const host = place(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const sheet = formStyles.styleSheet;
  if (sheet) root.adoptedStyleSheets.push(sheet);
  const form = document.createElement('div');
  form.className = 'mado-form';
  form.style.cssText = `font-size: 10px; width: ${letters * 10}px`;
  const words = form.appendChild(document.createElement('p')).appendChild(document.createTextNode(text));
  root.append(form);
  return words;
}

/** The lines of a text as they are drawn. */
function linesOf(words: Text): readonly string[] {
  const lines = new Map<number, string>();
  const range = document.createRange();
  for (let at = 0; at < words.length; at++) {
    range.setStart(words, at);
    range.setEnd(words, at + 1);
    const top = Math.round(range.getBoundingClientRect().top);
    lines.set(top, (lines.get(top) ?? '') + words.data[at]);
  }
  return [...lines.values()];
}

describe('the lines of a form', () => {
  const text = 'この環境に割り当てられている製品を確認してください。';

  it('break between phrases where the browser knows them, and never leave the form', () => {
    const byPhrase = CSS.supports('word-break', 'auto-phrase');
    for (let letters = 9; letters < 24; letters++) {
      const words = inForm(text, letters);
      const lines = linesOf(words);
      equal(lines.join(''), text);
      ok((words.parentElement?.scrollWidth ?? 0) <= letters * 10, `${letters} letters wide`);
      const isWhole = ['環境', '割り当て', '製品', '確認'].every((word) => lines.some((line) => line.includes(word)));
      if (byPhrase) ok(isWhole, lines.join('／'));
    }
  });

  it('break a phrase that is longer than a line', () => {
    const words = inForm('アクティベーションリクエストファイルを選んでください。', 8);
    ok((words.parentElement?.scrollWidth ?? 0) <= 80);
    ok(linesOf(words).length >= 3);
  });
});
