import type { ListSettingsState } from '@madoguchi/sdk';
import type { MadoElement } from '../mado-element.ts';
import type { MadoListColumnsShownEvent, MadoListViewChosenEvent } from '../mado-list-tools.events.ts';
import type { MadoListTools } from '../mado-list-tools.ts';
import '../../define/mado-list-tools.ts';
import { keptName, shownColumns, type ToolColumn, type TooledList } from './tooled-list.ts';

/** The parts of the tools, which a host styles as parts of the list. */
const everyPart =
  'tools, tool, panel, check, checkbox, view, view-name, act, field, label, input, hint, error, save, replace, progress, failure, conflict, retry, note, dialog, decide, back';

/** The tools of one list, as its element draws them: which columns it shows, its views, and all of it as a file. */
export class ListTools<Item> {
  readonly #host: MadoElement;
  readonly #element: MadoListTools = document.createElement('mado-list-tools');
  /** What is shown where nothing is read and kept. */
  #untouched: ListSettingsState | undefined;
  /** What is shown, once it is known. */
  #shown: { readonly columns: readonly string[] | null } | undefined;
  /** What was known of what somebody chose when they were drawn last. */
  #known: ListSettingsState['type'] = 'loading';

  /** `onLook` hears which view was chosen. */
  constructor(host: MadoElement, parts: string = everyPart, onLook?: (look: MadoListViewChosenEvent['look']) => void) {
    this.#host = host;
    this.#element.setAttribute('exportparts', parts);
    this.#element.addEventListener('mado-list-columns-shown', this.#show);
    if (onLook) this.#element.addEventListener('mado-list-view-chosen', ({ look }) => onLook(look));
  }

  /** The element that shows them. A list that is set `byHand` sends nothing, and neither do its tools. */
  draw(list: TooledList<Item>, byHand = false): HTMLElement {
    const element = this.#element;
    element.portal = this.#host.portal;
    element.list = list;
    const name = keptName(list);
    if (byHand && name && element.state !== this.#untouched) {
      const settings = { list: name, columns: null, views: [], version: 0 };
      element.state = this.#untouched = { type: 'ready', settings, columns: null };
    }
    this.#forget(element.state.type);
    return element;
  }

  /** The names of the columns to show, of these; undefined as long as nobody knows what was chosen. */
  shownOf(all: readonly ToolColumn[]): readonly string[] | undefined {
    return this.#shown && shownColumns(all, this.#shown.columns);
  }

  /** What is read anew belongs to somebody else, unless it could not be read before. */
  #forget(known: ListSettingsState['type']): void {
    if (known !== 'loading') this.#known = known;
    else if (this.#known !== 'unavailable') this.#shown = undefined;
  }

  readonly #show = ({ columns }: MadoListColumnsShownEvent): void => {
    this.#shown = { columns };
    this.#host.requestUpdate();
  };
}
