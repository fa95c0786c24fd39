import type { LitElement } from 'lit';

const stage = document.createElement('div');

beforeEach(() => {
  document.documentElement.lang = 'ja';
  document.body.append(stage);
});
afterEach(() => {
  stage.replaceChildren();
  stage.remove();
});

/** Puts an element into the page for the length of a test. */
export function place<Placed extends Node>(node: Placed): Placed {
  stage.append(node);
  return node;
}

/** Puts markup into the page, as a host would write it, and gives its first element. */
export function placeMarkup(markup: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  stage.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  const first = stage.firstElementChild;
  if (first instanceof HTMLElement) return first;
  throw new Error('the markup has no element');
}

/** Waits until something can be seen. It looks again after each turn of the event loop, and gives up after 30 seconds. */
export async function until<Seen>(look: () => Seen, what = String(look)): Promise<NonNullable<Seen>> {
  const giveUp = performance.now() + 30_000;
  for (;;) {
    let seen: Seen | undefined;
    let thrown: unknown;
    try {
      seen = look();
    } catch (error) {
      thrown = error;
    }
    if (seen) return seen;
    if (performance.now() > giveUp) throw new Error(`not seen: ${what}`, { cause: thrown });
    await turn();
  }
}

/** Lets everything happen that waits for the event loop, and a drawing after it. */
export async function settle(...elements: readonly LitElement[]): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await turn();
    await Promise.all(elements.map((element) => element.updateComplete));
  }
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done));
