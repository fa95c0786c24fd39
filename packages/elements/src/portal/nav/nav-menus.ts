import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds that a pointer rests on a menu before it opens: passing over opens nothing. */
const intent = 100;
/** Milliseconds in which a pointer that left may come back. */
const comingBack = 320;
/** Milliseconds within which a press belongs to the focus it came with: screen readers focus what they then press. */
const together = 500;

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/**
 * The menus of a navigation, one open at a time: disclosure buttons as in the ARIA Authoring Practices ("Disclosure
 * Navigation Menu"), which open also while a mouse rests on them and when the keyboard comes to them. Each stands in an
 * element with `data-menu`, its button with `aria-expanded`, its links in an element with `data-panel`; `data-top` marks
 * what arrow keys go through.
 */
export class NavMenus implements ReactiveController {
  readonly #host: Host;
  /** Whether menus unfold in place, as on a phone: then nothing opens or closes under a pointer or because of the focus. */
  readonly #folded: () => boolean;
  #open: string | undefined;
  /** Opened by a press or a key: it stays when the pointer leaves. */
  #pinned = false;
  /** When the menu was opened because the focus came. */
  #focusedAt = Number.NEGATIVE_INFINITY;
  /** The menu that was closed by hand while the focus was in it: it stays closed until the focus has gone elsewhere. */
  #dismissed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leaveDocument: AbortController | undefined;

  constructor(host: Host, folded: () => boolean) {
    this.#host = host;
    this.#folded = folded;
    host.addController(this);
  }

  /** The menu that is open. */
  get open(): string | undefined {
    return this.#open;
  }

  hostDisconnected(): void {
    this.close();
  }

  close(): void {
    this.#show(undefined);
  }

  readonly enter = (event: PointerEvent): void => {
    const menu = menuOf(event);
    if (!menu || event.pointerType === 'touch' || this.#folded()) return;
    if (menu === this.#open) clearTimeout(this.#timer);
    else this.#wait(intent, () => this.#show(menu));
  };

  readonly leave = (event: PointerEvent): void => {
    const { currentTarget: item } = event;
    if (event.pointerType === 'touch' || this.#folded() || !(item instanceof HTMLElement)) return;
    if (this.#pinned || item.querySelector('[data-panel] :focus')) clearTimeout(this.#timer);
    else this.#wait(comingBack, () => this.close());
  };

  /** The keyboard came to a menu's button; the focus that a mouse or a finger brings is not to be seen, and opens nothing. */
  readonly focus = (event: FocusEvent): void => {
    const { currentTarget: button, timeStamp } = event;
    const menu = menuOf(event);
    if (this.#folded() || menu === this.#dismissed || menu === this.#open) return;
    if (!(button instanceof HTMLElement) || !button.matches(':focus-visible')) return;
    this.#focusedAt = timeStamp;
    this.#show(menu, true);
  };

  /** A press of a menu's button; one that a mouse, or the focus of this very press, has just opened stays. */
  readonly press = (event: Event): void => {
    const menu = menuOf(event);
    if (menu === undefined) return;
    const close =
      menu === this.#open && (this.#pinned || this.#folded()) && event.timeStamp - this.#focusedAt > together;
    this.#focusedAt = Number.NEGATIVE_INFINITY;
    this.#dismissed = close ? menu : undefined;
    this.#show(close ? undefined : menu, true);
  };

  /** The focus went from a menu to something else. */
  readonly left = ({ currentTarget: item, relatedTarget }: FocusEvent): void => {
    if (this.#folded() || !(item instanceof HTMLElement) || !(relatedTarget instanceof Node)) return;
    if (item.contains(relatedTarget)) return;
    this.#dismissed = undefined;
    if (item.dataset['menu'] === this.#open) this.close();
  };

  readonly key = (event: KeyboardEvent): void => {
    const { target, key, currentTarget: nav } = event;
    if (!(target instanceof HTMLElement) || !(nav instanceof HTMLElement) || event.isComposing) return;
    const item = target.closest<HTMLElement>('[data-menu]');
    const links = item ? linksOf(item) : [];
    const inPanel = links.includes(target);
    const steps = inPanel ? links : [...nav.querySelectorAll<HTMLElement>('[data-top]')].filter(isVisible);
    const at = steps.indexOf(target);
    if (at < 0) return;
    const [back, on] = inPanel || this.#folded() ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const to: Readonly<Record<string, HTMLElement | undefined>> = {
      [back]: steps[at - 1],
      [on]: steps[at + 1],
      Home: steps[0],
      End: steps.at(-1),
    };
    if (!inPanel && !this.#folded() && item && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      this.#show(item.dataset['menu'], true);
      void this.#host.updateComplete.then(() =>
        linksOf(item)
          .at(key === 'ArrowDown' ? 0 : -1)
          ?.focus(),
      );
    } else if (key in to) {
      event.preventDefault();
      to[key]?.focus();
    }
  };

  #show(menu: string | undefined, pinned = false): void {
    clearTimeout(this.#timer);
    this.#pinned = pinned && menu !== undefined;
    if (menu === this.#open) return;
    this.#open = menu;
    this.#leaveDocument?.abort();
    this.#leaveDocument = menu === undefined ? undefined : this.#watchDocument();
    this.#host.requestUpdate();
  }

  /** A press elsewhere and Escape close, wherever the focus is. */
  #watchDocument(): AbortController {
    const left = new AbortController();
    const { signal } = left;
    const { ownerDocument } = this.#host;
    const outside = (event: Event): void => {
      const inside = event.composedPath().some((at) => at instanceof HTMLElement && at.dataset['menu'] === this.#open);
      if (!inside && !(this.#folded() && event.composedPath().includes(this.#host))) this.close();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || this.#folded()) return;
      const item = this.#host.renderRoot.querySelector<HTMLElement>(`[data-menu="${this.#open}"]`);
      if (item?.matches(':focus-within')) {
        this.#dismissed = this.#open;
        item.querySelector('button')?.focus();
      }
      this.close();
    };
    ownerDocument.addEventListener('pointerdown', outside, { signal });
    ownerDocument.addEventListener('keydown', escape, { signal });
    return left;
  }

  #wait(span: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, span);
  }
}

function menuOf({ currentTarget }: Event): string | undefined {
  return currentTarget instanceof HTMLElement
    ? currentTarget.closest<HTMLElement>('[data-menu]')?.dataset['menu']
    : undefined;
}

function linksOf(item: HTMLElement): readonly HTMLElement[] {
  return [...item.querySelectorAll<HTMLElement>('[data-panel] a, [data-panel] button')];
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility();
}
