import type { LitElement } from 'lit';

const stage = document.createElement('div');

beforeEach(() => {
  document.documentElement.lang = 'ja';
  document.body.append(stage);
});
afterEach(() => {
  stage.replaceChildren();
  stage.remove();
  localStorage.clear();
  sessionStorage.clear();
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

/**
 * Waits until something can be seen, and gives up after 30 seconds. It looks again after each of the next turns of the
 * event loop, then after longer and longer: to look costs as much as what it waits for.
 */
export async function until<Seen>(look: () => Seen, what = String(look)): Promise<NonNullable<Seen>> {
  const giveUp = performance.now() + 30_000;
  for (let looks = 0; ; looks++) {
    let seen: Seen | undefined;
    let thrown: unknown;
    try {
      seen = look();
    } catch (error) {
      thrown = error;
    }
    if (seen) return seen;
    if (performance.now() > giveUp) throw new Error(`not seen: ${what}`, { cause: thrown });
    await (looks < 20 ? task() : turn(Math.min(looks - 16, 30)));
  }
}

/** Takes an element out of the page, as a tab that is not shown, and brings it back. */
export async function leaveAndComeBack(element: LitElement): Promise<void> {
  element.remove();
  await settle();
  place(element);
  await settle(element);
}

/** Lets everything happen that waits for the event loop, and a drawing after it. */
export async function settle(...elements: readonly LitElement[]): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await turn();
    await Promise.all(elements.map((element) => element.updateComplete));
  }
}

/** Lets an element be drawn with what it has, without the time that timers take: for what is done hundreds of times. */
export async function drawn(element: LitElement): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await task();
    await element.updateComplete;
  }
}

const turn = (milliseconds = 0): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** A turn of the event loop that comes at once: browsers hold timers within timers back by four milliseconds. */
function task(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
