import type { ReactiveController } from 'lit';
import { chooseLang } from '../locale.ts';
import type { MadoElement } from '../mado-element.ts';
import { portalAround } from '../portal-scope.ts';
import type { LoadedTexts } from '../texts.ts';
import { writtenLanguage } from './written-language.ts';

const marked = new WeakSet<MadoElement>();

/** Marks from now on what `element` draws with its language (WCAG 2.2, 3.1.2) where another one stands around it. */
export function markLanguage(element: MadoElement, loaded: () => LoadedTexts | undefined): void {
  if (marked.has(element)) return;
  marked.add(element);
  element.addController(new LanguageMarks(element, loaded));
}

/**
 * The marks stand inside the element: in its shadow root and at its form in light DOM. The host's own attributes stay as
 * they are. What the host puts into a slot is read out as its parent says, but takes its letters and line breaks from the
 * slot, which for that has the language of what stands around.
 */
class LanguageMarks implements ReactiveController {
  readonly #element: MadoElement;
  readonly #loaded: () => LoadedTexts | undefined;
  /** Where we set it; whatever has a language otherwise keeps it. */
  readonly #marks = new Set<Element>();

  constructor(element: MadoElement, loaded: () => LoadedTexts | undefined) {
    this.#element = element;
    this.#loaded = loaded;
    element.renderRoot.addEventListener('slotchange', this.hostUpdated);
    this.hostUpdated();
  }

  readonly hostUpdated = (): void => {
    const element = this.#element;
    const { renderRoot, usedPortal } = element;
    const loaded = this.#loaded();
    if (!loaded || !element.isConnected) return;
    const around = chooseLang(element) ?? '';
    const words = [portalAround(element)?.scope?.state.messages, usedPortal?.configuration.messages];
    const written = writtenLanguage(loaded.locale, loaded.catalogues, words);
    const differs = !`${around}-`.toLowerCase().startsWith(`${written}-`.toLowerCase());
    for (const mark of this.#marks) if (!mark.isConnected) this.#marks.delete(mark);
    const forms = element.querySelectorAll(':scope > .mado-form[slot="form"]');
    const drawn = [...renderRoot.children, ...forms].filter((one) => !one.matches('slot'));
    const changes = drawn.filter((one) => this.#mark(one, differs ? written : undefined));
    for (const slot of renderRoot.querySelectorAll('slot'))
      this.#mark(slot, differs ? (slot.assignedNodes().length > 0 ? around : written) : undefined);
    // an element within that has no portal around it goes by these marks, and nothing else tells it
    if (changes.length > 0)
      for (const root of [renderRoot, ...forms])
        for (const within of root.querySelectorAll('*')) if (isDrawn(within)) within.requestUpdate();
  };

  /** Whether the language changed. */
  #mark(element: Element, lang: string | undefined): boolean {
    const before = element.getAttribute('lang') ?? undefined;
    if (before === lang || (before !== undefined && !this.#marks.has(element))) return false;
    if (lang === undefined) {
      element.removeAttribute('lang');
      this.#marks.delete(element);
    } else {
      element.setAttribute('lang', lang);
      this.#marks.add(element);
    }
    return true;
  }
}

const isDrawn = (element: Element): element is MadoElement => 'requestUpdate' in element;
