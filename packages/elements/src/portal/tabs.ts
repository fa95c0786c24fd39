import { html, type TemplateResult } from 'lit';

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
export const panelId = (id: string): string => `panel-${id}`;

/**
 * Tabs as in the ARIA Authoring Practices, with manual activation: panels are read from the server when they are first
 * shown, so the arrow keys only move the focus, and Enter, Space or a press shows the panel.
 */
export function tabList<Id extends string>({ label, tabs, chosen, onChoose }: TabList<Id>): TemplateResult {
  const entry = tabs.some(({ id }) => id === chosen) ? chosen : tabs[0]?.id; // where the Tab key comes in
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${label} @keydown=${moveFocus}>
    ${tabs.map(
      ({ id, label: name }) =>
        html`<button
          class="tab"
          part="tab"
          role="tab"
          type="button"
          id=${tabId(id)}
          tabindex=${id === entry ? 0 : -1}
          aria-selected=${id === chosen}
          aria-controls=${panelId(id)}
          @click=${() => onChoose(id)}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}

/** Brings the chosen tab into sight where there is no room for all, without moving the page. */
export function showChosenTab(root: ParentNode): void {
  const chosen = root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  const list = chosen?.parentElement;
  if (!chosen || !list) return;
  const [tab, sight] = [chosen.getBoundingClientRect(), list.getBoundingClientRect()];
  const margin = 32; // a part of the next one says that there are more
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
