import type { Contract } from '@madoguchi/sdk';

/** A list written by hand for nothing but these rows: what the element is measured against. */
export interface ReferenceList {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  /** What is typed into it filters the list. */
  readonly field: HTMLInputElement;
  sort(this: void, by: 'name' | 'endsOn', descending: boolean): void;
}

export const rowHeight = 45;
const labels = ['ご契約名', 'ご契約番号', '会社名', '有効期限', '状態', '権限'];

/**
 * Windowing by hand, as fast as is known: recycled rows of a fixed height moved by transform, texts written straight into
 * text nodes, an index of lower-cased texts made with the first filter. It does less than the element: it compares texts
 * by their code units as they are, looks for one word in its one spelling, and knows neither keys nor screen readers.
 */
export function createReferenceList(rows: readonly Contract[], today: string): ReferenceList {
  const root = document.createElement('section');
  root.className = 'reference';
  const field = document.createElement('input');
  const found = document.createElement('p');
  found.textContent = `全${rows.length.toLocaleString('ja')}件`;
  root.append(document.createElement('h2'), field, found);
  const scroller = document.createElement('div');
  scroller.className = 'reference-scroller';
  const head = document.createElement('div');
  head.className = 'reference-head';
  for (const label of labels) {
    const button = document.createElement('button');
    button.textContent = label;
    head.append(button);
  }
  const body = document.createElement('div');
  body.className = 'reference-body';
  scroller.append(head, body);
  root.append(scroller);

  const midnight = Date.parse(today);
  const write = (texts: readonly Text[], link: HTMLAnchorElement, row: Contract): void => {
    const days = Math.round((Date.parse(row.endsOn) - midnight) / 86_400_000);
    const words = [
      row.name,
      row.number,
      row.companyName,
      row.endsOn.replaceAll('-', '/'),
      days < 0 ? `終了（${-days}日前）` : days <= 90 ? `まもなく終了（残り${days}日）` : `残り${days}日`,
      row.role === 'owner' ? 'オーナー' : 'メンバー',
    ];
    link.setAttribute('href', `/contracts/${encodeURIComponent(row.id)}`);
    for (const [index, word] of words.entries()) {
      const text = texts[index];
      if (text && text.data !== word) text.data = word;
    }
  };
  const slots: { element: HTMLElement; link: HTMLAnchorElement; texts: Text[]; place: number }[] = [];
  const make = (): void => {
    const element = document.createElement('div');
    element.className = 'reference-row';
    const link = document.createElement('a');
    const texts = labels.map((_, index) => {
      const text = document.createTextNode('');
      const cell = document.createElement('span');
      (index === 0 ? cell.appendChild(link) : cell).append(text);
      element.append(cell);
      return text;
    });
    slots.push({ element, link, texts, place: -1 });
    body.append(element);
  };

  let order = Uint32Array.from(rows.keys());
  let shown = order;
  let words = '';
  let index: readonly string[] | undefined;
  let view = 0;
  const draw = (): void => {
    view ||= scroller.clientHeight;
    const around = Math.ceil(view / rowHeight) + 1;
    const count = Math.min(shown.length, around * 3);
    while (slots.length < count) make();
    const top = Math.floor(scroller.scrollTop / rowHeight);
    const from = Math.max(0, Math.min(top - around, shown.length - count));
    for (let place = from; place < from + count; place++) {
      const slot = slots[place % count];
      const row = rows[shown[place] ?? -1];
      if (!slot || !row || slot.place === place) continue;
      slot.place = place;
      slot.element.hidden = false;
      slot.element.style.transform = `translateY(${place * rowHeight}px)`;
      write(slot.texts, slot.link, row);
    }
    for (const slot of slots.slice(count)) {
      slot.place = -1;
      slot.element.hidden = true;
    }
  };
  const refresh = (): void => {
    for (const slot of slots) slot.place = -1;
    body.style.height = `${shown.length * rowHeight}px`;
    draw();
  };
  const leave = (): void => {
    if (words === '') return void (shown = order);
    const all = (index ??= rows.map(({ name, number, companyName }) =>
      `${name}\n${number}\n${companyName}`.toLowerCase(),
    ));
    shown = order.filter((row) => all[row]?.includes(words));
  };
  scroller.addEventListener('scroll', draw, { passive: true });
  field.addEventListener('input', () => {
    words = field.value.trim().toLowerCase();
    leave();
    found.textContent = `${words === '' ? '全' : ''}${shown.length.toLocaleString('ja')}件`;
    scroller.scrollTop = 0;
    refresh();
  });
  queueMicrotask(refresh);
  return {
    root,
    scroller,
    field,
    sort(by, descending) {
      const sign = descending ? -1 : 1;
      const keys = rows.map((row) => row[by]);
      order = Uint32Array.from(rows.keys()).toSorted((one, other) => {
        const a = keys[one] ?? '';
        const b = keys[other] ?? '';
        return a < b ? -sign : a > b ? sign : one - other;
      });
      leave();
      scroller.scrollTop = 0;
      refresh();
    },
  };
}

export const referenceStyles = `
  .reference { display: grid; gap: 16px; font: 16px/1.5 sans-serif }
  .reference-scroller { position: relative; max-height: min(70vh, 720px); overflow: auto; border-block: 1px solid }
  .reference-head { position: sticky; top: 0; z-index: 1; background: #fff }
  .reference-body { position: relative }
  .reference-head, .reference-row { display: grid; grid-template-columns: minmax(0,2fr) 7.5em minmax(0,1.6fr) 6.5em 12em 4.5em; gap: 0 16px; padding: 0 12px }
  .reference-row { position: absolute; inset: 0 0 auto; height: ${rowHeight}px; align-items: center; border-bottom: 1px solid #ddd; box-sizing: border-box; contain: strict }
  .reference-row[hidden] { display: none }
  .reference-row > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
`;
