import '@madoguchi/elements/define/mado-contract-list.js';
import { createPortal, presets, type Contract } from '@madoguchi/sdk';
import { makeContracts } from './contracts.ts';
import { createReferenceList, referenceStyles, rowHeight, type ReferenceList } from './reference-list.ts';

/** The element and the list written by hand. */
export type Kind = 'element' | 'reference';

/** What scrolling to the end took. */
export interface Scrolling {
  readonly frames: number;
  readonly dropped: number;
  /** Rows that a frame would have painted and that were not there. */
  readonly blank: number;
  /** Tasks over 50 ms. */
  readonly longTasks: number;
}

/** Runs in the page: what is measured, in milliseconds. */
export interface ListBench {
  firstRender(kind: Kind, count: number): Promise<number>;
  sort(kind: Kind, count: number): Promise<number>;
  /** Each character of a word as it is typed and taken back. */
  filter(kind: Kind, count: number): Promise<readonly number[]>;
  /** `nothing` is a box as high without a row in it: what it drops the machine drops. */
  scroll(kind: Kind | 'nothing', count: number): Promise<Scrolling>;
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
  readonly scroller: HTMLElement;
  readonly rows: HTMLElement;
  readonly field: HTMLInputElement;
  readonly drawn: () => Promise<void>;
  readonly sort: () => void;
}

const turn = (): Promise<void> =>
  new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => next());
    port1.start();
    port2.postMessage(undefined);
  });

async function open(kind: Kind, contracts: readonly Contract[]): Promise<Shown> {
  if (kind === 'element') return openElement(contracts);
  const list: ReferenceList = createReferenceList(contracts, today);
  stage.append(list.root);
  await turn(); // as the element has to be waited for
  list.scroller.lastElementChild?.lastElementChild?.getBoundingClientRect();
  const rows = inside(list.root, HTMLElement, '.reference-body');
  let descending = true;
  return {
    scroller: list.scroller,
    rows,
    field: list.field,
    drawn: async () => void rows.lastElementChild?.getBoundingClientRect(),
    sort: () => list.sort('name', (descending = !descending)),
  };
}

async function openElement(contracts: readonly Contract[]): Promise<Shown> {
  const element = document.createElement('mado-contract-list');
  element.portal = portal;
  element.contractHref = '/contracts/{contract}';
  element.contracts = contracts;
  stage.append(element);
  const root = element.renderRoot;
  while (!root.querySelector('.table-body > *')) await turn();
  const rows = inside(root, HTMLElement, '.table-body');
  const drawn = async (): Promise<void> => {
    await element.updateComplete;
    rows.lastElementChild?.getBoundingClientRect();
  };
  await drawn();
  return {
    scroller: inside(root, HTMLElement, '.table-scroller'),
    rows,
    field: inside(root, HTMLInputElement, 'input'),
    drawn,
    sort: () => inside(root, HTMLElement, '.table-sort').click(),
  };
}

function inside<Wanted extends HTMLElement>(root: ParentNode, kind: new () => Wanted, selector: string): Wanted {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`no ${selector}`);
}

function type({ field }: Shown, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
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
  const list = await open(kind, rows);
  await settle();
  return list;
}

/** The frames of what was before are no part of what is measured. */
async function settle(): Promise<void> {
  await frame();
  await frame();
}

/** Pixels a frame to scroll by: 16,000 a second, as fast as a finger flings a list. */
const step = 270;
const word = '東海総合';

globalThis.listBench = {
  async firstRender(kind, count) {
    stage.replaceChildren();
    const rows = makeContracts(count);
    await settle();
    const start = performance.now();
    await open(kind, rows);
    return performance.now() - start;
  },
  async sort(kind, count) {
    const { sort, drawn } = await prepared(kind, count);
    return time(sort, drawn);
  },
  async filter(kind, count) {
    const list = await prepared(kind, count);
    const times: number[] = [];
    const typed = [1, 2, 3, 4, 3, 2, 1].map((length) => word.slice(0, length));
    for (const text of typed) times.push(await time(() => type(list, text), list.drawn));
    return times;
  },
  async scroll(kind, count) {
    const list = kind === 'nothing' ? undefined : await prepared(kind, count);
    const scroller = list?.scroller ?? emptyBox(count);
    const missing = list ? blankRows(list, count) : () => 0;
    let longTasks = 0;
    const observer = new PerformanceObserver((entries) => (longTasks += entries.getEntries().length));
    await frame();
    await frame();
    observer.observe({ type: 'longtask' });
    const end = scroller.scrollHeight - scroller.clientHeight;
    let frames = 0;
    let dropped = 0;
    let blank = 0;
    let last = await frame();
    for (let top = 0; top < end; top += step) {
      scroller.scrollTop = top + step;
      if (frames % 8 === 0) blank += missing(); // before the list hears of it, as a frame would be painted now
      const now = await frame();
      dropped += Math.max(0, Math.round(((now - last) * 60) / 1000) - 1);
      last = now;
      frames++;
    }
    longTasks += observer.takeRecords().length;
    observer.disconnect();
    return { frames, dropped, blank, longTasks };
  },
  hold(count) {
    held = makeContracts(count);
  },
  async show(kind) {
    shown = await open(kind, held);
  },
  async type(text) {
    if (!shown) return;
    type(shown, text);
    await shown.drawn();
  },
};

function emptyBox(count: number): HTMLElement {
  const scroller = document.createElement('div');
  scroller.className = 'reference-scroller';
  const content = document.createElement('div');
  content.style.height = `${count * rowHeight}px`;
  scroller.append(content);
  stage.replaceChildren(scroller);
  return scroller;
}

/** Counts the rows that should be seen and are not there, without asking for boxes: that would lay the page out. */
function blankRows({ scroller, rows }: Shown, count: number): () => number {
  const height = rows.getBoundingClientRect().height / count;
  const view = scroller.clientHeight - rows.offsetTop;
  return () => {
    const top = scroller.scrollTop;
    const wanted = new Set<number>();
    for (let row = Math.floor(top / height); row < Math.min(count, (top + view) / height); row++) wanted.add(row);
    for (const row of rows.children)
      if (row instanceof HTMLElement && !row.hidden)
        wanted.delete(Math.round(Number(/[\d.]+/.exec(row.style.transform)?.[0]) / height));
    return wanted.size;
  };
}

function frame(): Promise<number> {
  return new Promise((next) => requestAnimationFrame(next));
}
