import '@madoguchi/elements/define/mado-contract-list.js';
import { createPortal, presets, type Contract } from '@madoguchi/sdk';
import { makeContracts } from './contracts.ts';
import { createReferenceList, referenceStyles, type ReferenceList } from './reference-list.ts';

/** The element and the list written by hand. */
export type Kind = 'element' | 'reference';

/** What scrolling to the end took. */
export interface Scrolling {
  readonly frames: number;
  readonly dropped: number;
  /** Tasks over 50 ms. */
  readonly longTasks: number;
}

/** Runs in the page: what is measured, in milliseconds. */
export interface ListBench {
  firstRender(kind: Kind, count: number): Promise<number>;
  sort(kind: Kind, count: number): Promise<number>;
  /** Each character of a word as it is typed and taken back. */
  filter(kind: Kind, count: number): Promise<readonly number[]>;
  scroll(kind: Kind, count: number): Promise<Scrolling>;
  /** Makes rows, to be held on to. */
  hold(count: number): void;
  show(kind: Kind): Promise<void>;
  type(text: string): Promise<void>;
}

declare global {
  var listBench: ListBench;
}

const today = new Date().toISOString().slice(0, 10);
const portal = createPortal({
  configuration: presets.license,
  transport: () => Promise.reject(new Error('no network')),
});
const stage = document.body.appendChild(document.createElement('main'));
document.head.append(Object.assign(document.createElement('style'), { textContent: referenceStyles }));
let held: readonly Contract[] = [];
let shown: Shown | undefined;

interface Shown {
  readonly scroller: () => HTMLElement;
  readonly drawn: () => Promise<void>;
  readonly sort: () => void;
  readonly filter: (text: string) => void;
}

const turn = (): Promise<void> =>
  new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => next());
    port1.start();
    port2.postMessage(undefined);
  });

async function open(kind: Kind, rows: readonly Contract[]): Promise<Shown> {
  if (kind === 'element') return openElement(rows);
  const list: ReferenceList = createReferenceList(rows, today);
  stage.append(list.root);
  await Promise.resolve();
  list.scroller.lastElementChild?.lastElementChild?.getBoundingClientRect();
  let descending = true;
  return {
    scroller: () => list.scroller,
    drawn: async () => void list.scroller.lastElementChild?.lastElementChild?.getBoundingClientRect(),
    sort: () => list.sort('name', (descending = !descending)),
    filter: list.filter,
  };
}

async function openElement(rows: readonly Contract[]): Promise<Shown> {
  const element = document.createElement('mado-contract-list');
  element.portal = portal;
  element.contractHref = '/contracts/{contract}';
  element.contracts = rows;
  stage.append(element);
  const inside = (selector: string): HTMLElement => {
    const found = element.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  while (!element.renderRoot.querySelector('.table-body > *')) await turn();
  const drawn = async (): Promise<void> => {
    await element.updateComplete;
    inside('.table-body').lastElementChild?.getBoundingClientRect();
  };
  await drawn();
  return {
    scroller: () => inside('.table-scroller'),
    drawn,
    sort: () => inside('.table-sort').click(),
    filter(text) {
      const field = inside('input');
      if (field instanceof HTMLInputElement) field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
  };
}

async function time(act: () => void, drawn: () => Promise<void>): Promise<number> {
  const start = performance.now();
  act();
  await drawn();
  return performance.now() - start;
}

async function prepared(kind: Kind, count: number): Promise<Shown> {
  stage.replaceChildren();
  const rows = makeContracts(count);
  await turn();
  return open(kind, rows);
}

const word = '東海総合';

globalThis.listBench = {
  async firstRender(kind, count) {
    stage.replaceChildren();
    const rows = makeContracts(count);
    document.body.getBoundingClientRect();
    await turn();
    const start = performance.now();
    await open(kind, rows);
    return performance.now() - start;
  },
  async sort(kind, count) {
    const { sort, drawn } = await prepared(kind, count);
    return time(sort, drawn);
  },
  async filter(kind, count) {
    const { filter, drawn } = await prepared(kind, count);
    const times: number[] = [];
    const typed = [1, 2, 3, 4, 3, 2, 1].map((length) => word.slice(0, length));
    for (const text of typed) times.push(await time(() => filter(text), drawn));
    return times;
  },
  async scroll(kind, count) {
    const scroller = (await prepared(kind, count)).scroller();
    let longTasks = 0;
    const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
    await frame();
    await frame();
    observer.observe({ type: 'longtask' });
    const step = Math.floor(scroller.clientHeight * 0.8);
    const end = scroller.scrollHeight - scroller.clientHeight;
    let frames = 0;
    let dropped = 0;
    let last = await frame();
    for (let top = 0; top < end; top += step) {
      scroller.scrollTop = top + step;
      const now = await frame();
      dropped += Math.max(0, Math.round(((now - last) * 60) / 1000) - 1);
      last = now;
      frames++;
    }
    observer.disconnect();
    return { frames, dropped, longTasks };
  },
  hold(count) {
    held = makeContracts(count);
  },
  async show(kind) {
    shown = await open(kind, held);
  },
  async type(text) {
    shown?.filter(text);
    await shown?.drawn();
  },
};

function frame(): Promise<number> {
  return new Promise((next) => requestAnimationFrame(next));
}
