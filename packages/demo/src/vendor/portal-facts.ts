import type { PortalConfiguration } from '@madoguchi/sdk';
import { write } from './outcome.ts';
import { portalWords } from './portal-words.ts';
import { spanName, spansOf } from './spans.ts';

/** Writes what the page says of the portal that it is for. Before the page offers its languages. */
export function writePortalFacts(configuration: PortalConfiguration): void {
  const words = portalWords(configuration);
  for (const place of document.querySelectorAll<HTMLElement>('[data-fact]')) {
    const fact = words[place.dataset['fact'] ?? ''];
    if (fact) write(place, fact);
  }
  const inputMode = configuration.signIn.identifier.type === 'email' ? 'email' : 'text';
  for (const field of document.querySelectorAll<HTMLInputElement>('[name="identifier"]')) field.inputMode = inputMode;
  const items = spansOf(configuration).map((span) => {
    const [item, button, what] = ['li', 'button', 'span'].map((name) => document.createElement(name));
    if (!item || !button || !what) return '';
    button.setAttribute('type', 'button');
    button.dataset['by'] = String(span.minutes * 60_000);
    write(button, spanName(span));
    write(what, span.what);
    item.append(button, what);
    return item;
  });
  document.querySelector('.presets')?.replaceChildren(...items);
}
