import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** One tab and what its panel shows. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

/** Tabs of which one is always chosen. */
export interface TabList<Id extends string> {
  /** What they are about. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  /** Undefined where something else than a panel is shown. */
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
}

/** The ids of a tab and of its panel in the shadow root. */
export const tabId = (id: string): string => `tab-${id}`;
const panelId = (id: string): string => `panel-${id}`;

/**
 * Tabs as in the ARIA Authoring Practices, with manual activation: panels are read from the server when they are first
 * shown, so the arrow keys only move the focus, and Enter, Space or a press shows the panel.
 */
export function tabList<Id extends string>({ label, tabs, chosen, onChoose }: TabList<Id>): TemplateResult {
  const entry = tabs.some(({ id }) => id === chosen) ? chosen : tabs[0]?.id; // where the Tab key comes in
  return html`<div class="tab-row">
    <div class="tabs" part="tabs" role="tablist" aria-label=${label} @keydown=${moveFocus}>
      ${tabs.map(
        ({ id, label: name }) =>
          html`<button
            class="tab"
            part="tab"
            role="tab"
            type="button"
            id=${tabId(id)}
            data-label=${name}
            tabindex=${id === entry ? 0 : -1}
            aria-selected=${id === chosen}
            aria-controls=${panelId(id)}
            @click=${() => onChoose(id)}
          >
            ${name}
          </button>`,
      )}
    </div>
    ${moveButton('left', 'M10 3 5 8l5 5')} ${moveButton('right', 'm6 3 5 5-5 5')}
  </div>`;
}

/** The panels of tabs; what stands in the chosen one is drawn, and the others are empty. */
export function tabPanels<Id extends string>(
  tabs: readonly Id[],
  chosen: Id,
  content: () => TemplateResult,
): readonly TemplateResult[] {
  return tabs.map(
    (tab) =>
      html`<div
        class="panel"
        part="panel"
        role="tabpanel"
        id=${panelId(tab)}
        aria-labelledby=${tabId(tab)}
        tabindex="0"
        ?hidden=${tab !== chosen}
      >
        ${tab === chosen ? content() : nothing}
      </div>`,
  );
}

type Side = 'left' | 'right';

/** Moves the row of tabs where there is no room for all. For pointers only: the arrow keys reach every tab, and so does reading. */
function moveButton(side: Side, sign: string): TemplateResult {
  const move = ({ currentTarget: button }: Event): void => {
    const list = button instanceof HTMLElement ? button.parentElement?.querySelector('.tabs') : undefined;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    list?.scrollBy({ left: list.clientWidth * (side === 'left' ? -0.6 : 0.6), behavior });
  };
  return html`<button class="tab-move tab-move-${side}" type="button" tabindex="-1" aria-hidden="true" @click=${move}>
    <svg viewBox="0 0 16 16" width="16" height="16">
      <path d=${sign} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"></path>
    </svg>
  </button>`;
}

/** Says at which sides of a row of tabs there are more, in `data-more`: they fade there, and an arrow leads to them. */
export class MoreTabs implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #hidden = new Set<Element>();
  #list: Element | undefined;
  #ends: readonly Element[] = [];
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector('.tabs') ?? undefined;
    const tabs = [...(list?.children ?? [])];
    const ends = [tabs[0], tabs.at(-1)].filter((tab) => tab !== undefined);
    if (list === this.#list && ends.every((tab, index) => tab === this.#ends[index])) return;
    this.hostDisconnected();
    [this.#list, this.#ends] = [list, ends];
    if (!list) return;
    // hears of scrolling, of another width, and of letters that come late
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), { root: list, threshold: [0.9, 1] });
    for (const tab of ends) this.#observer.observe(tab);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#hidden.clear();
    [this.#list, this.#ends] = [undefined, []];
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, intersectionRatio } of entries)
      if (intersectionRatio < 0.9) this.#hidden.add(target);
      else this.#hidden.delete(target);
    const list = this.#list;
    const row = list?.parentElement;
    if (!list || !row) return;
    const centre = list.getBoundingClientRect().left + list.clientWidth / 2;
    const sides = [...this.#hidden].map((tab) => (tab.getBoundingClientRect().left < centre ? 'left' : 'right'));
    row.dataset['more'] = sides.join(' ');
  }
}

/** Brings the chosen tab into sight where there is no room for all, without moving the page. */
export function showChosenTab(root: ParentNode): void {
  const chosen = root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  const list = chosen?.parentElement;
  if (!chosen || !list) return;
  const [tab, sight] = [chosen.getBoundingClientRect(), list.getBoundingClientRect()];
  const margin = 56; // a part of the next one says that there are more, and the arrow stands there
  if (tab.left < sight.left + margin) list.scrollLeft -= sight.left + margin - tab.left;
  else if (tab.right > sight.right - margin) list.scrollLeft += tab.right - sight.right + margin;
}

function moveFocus(event: KeyboardEvent): void {
  const { currentTarget: list, target, key } = event;
  if (!(list instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.findIndex((tab) => tab === target);
  const isLeftward = getComputedStyle(list).direction === 'rtl';
  const to: Readonly<Record<string, HTMLElement | undefined>> = {
    [isLeftward ? 'ArrowLeft' : 'ArrowRight']: tabs[(at + 1) % tabs.length],
    [isLeftward ? 'ArrowRight' : 'ArrowLeft']: tabs.at(at - 1),
    Home: tabs[0],
    End: tabs.at(-1),
  };
  if (at < 0 || !(key in to)) return;
  event.preventDefault();
  to[key]?.focus();
}
