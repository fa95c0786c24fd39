import type { ListExportState, ListLook, ListSettingsForm, ListSettingsState } from '@madoguchi/sdk';
import { createListSettings } from '@madoguchi/sdk/portal/list-settings.js';
import type { listToolsJa } from '@madoguchi/sdk/portal/list-tools.ja.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dialogStyles } from './dialog/dialog.styles.ts';
import { feedbackStyles } from './form/feedback.styles.ts';
import { formStyles } from './form/form.styles.ts';
import { columnChoice } from './list/column-choice.ts';
import { exportProgress } from './list/export-progress.ts';
import { doneText, hiddenSort } from './list/tools-notes.ts';
import { ListExporting } from './list/list-exporting.ts';
import { ListFailure } from './list/list-failure.ts';
import { savedViews } from './list/saved-views.ts';
import { settingsTrouble } from './list/settings-trouble.ts';
import { keptName, shownColumns, type TooledList } from './list/tooled-list.ts';
import { toolButton } from './list/tool-button.ts';
import { ToolPanels } from './list/tool-panels.ts';
import { ViewRemoval } from './list/view-removal.ts';
import { MadoElement } from './mado-element.ts';
import {
  MadoBeforeListExportEvent,
  MadoListColumnsShownEvent,
  MadoListExportedEvent,
  MadoListViewChosenEvent,
} from './mado-list-tools.events.ts';
import { madoListToolsStyles } from './mado-list-tools.styles.ts';
import { PersonalConnection } from './personal-connection.ts';
import type { CatalogueLoaders } from './texts.ts';
import { tokens } from './tokens.styles.ts';

export type * from './mado-list-tools.events.ts';
export type { ToolColumn, TooledList } from './list/tooled-list.ts';

/** A tool of a list. */
export type ListTool = 'columns' | 'views' | 'export';

/**
 * 表示項目, 表示 and CSVで書き出す: which columns of a list are shown, how it was looked at before, and the list as a file. What
 * is chosen is kept for the account, on every browser. `mado-contract-list` has it with `tools`; a list of a host's own
 * hands itself in as `list`, and does what the events say. A list of another name than those whose columns and views are kept
 * has its file alone.
 *
 * @summary Columns, saved views and export of a list.
 * @event {MadoListColumnsShownEvent} mado-list-columns-shown - The list is to show these columns: they were chosen, or read.
 * @event {MadoListViewChosenEvent} mado-list-view-chosen - Somebody chose a view.
 * @event {MadoBeforeListExportEvent} mado-before-list-export - The list is about to be exported; cancelable.
 * @event {MadoListExportedEvent} mado-list-exported - The list was exported.
 * @csspart tools - The whole of it.
 * @csspart tool - A button that opens something, or exports.
 * @csspart panel - What opens below a button.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart view - One view.
 * @csspart view-name - The button that chooses a view.
 * @csspart act - A button that looks like a word.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart input - The field.
 * @csspart hint - A hint.
 * @csspart error - What is wrong with an entry.
 * @csspart save - The button that keeps a view.
 * @csspart replace - The button that replaces a view.
 * @csspart progress - How far an export is.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart conflict - What stands there when a view was changed elsewhere meanwhile.
 * @csspart retry - The button that tries again.
 * @csspart note - What was done, and by what the list is sorted that is not shown.
 * @csspart dialog - The dialog that asks before a view is deleted.
 * @csspart decide - The button that deletes it.
 * @csspart back - A button that leaves something.
 */
export class MadoListTools extends MadoElement<typeof listToolsJa> {
  static override styles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, dialogStyles, madoListToolsStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    exporting: { attribute: false, noAccessor: true },
    open: { attribute: false, noAccessor: true },
    list: { attribute: false },
  };

  /** The list that it is for. */
  declare list: TooledList | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/portal/list-tools.ja.js')).listToolsJa,
    en: async () => (await import('@madoguchi/sdk/portal/list-tools.en.js')).listToolsEn,
  };
  readonly #settings = new PersonalConnection<ListSettingsState, ListSettingsForm>(
    this,
    { type: 'loading' },
    (portal) => {
      const name = this.list && keptName(this.list);
      return name && createListSettings(portal, name);
    },
    ({ type }) => {
      if (type === 'loading') this.#beginAnew();
    },
  );
  readonly #export: ListExporting = new ListExporting(this, (file, rows) => {
    if (this.open === 'export') this.#focusTool(); // what had the focus there goes
    else if (!this.open) this.#panels.show('export');
    if (file && this.list) this.dispatchEvent(new MadoListExportedEvent(this.list.name, file, rows));
  });
  readonly #panels: ToolPanels<ListTool> = new ToolPanels<ListTool>(this);
  readonly #removal: ViewRemoval = new ViewRemoval(this, (name) => void this.#remove(name));
  readonly #failure: ListFailure = new ListFailure(this, () => this.renderRoot);
  readonly #exportFailure: ListFailure = new ListFailure(
    this,
    () => this.renderRoot,
    () => 'export',
  );
  /** An export waits for what was kept, by which it has its columns. */
  #waiting = false;
  /** What the list was told to show last. */
  #shown = '';
  /** The name of a view as it was typed, until it is kept. */
  #typed = '';

  /** What is kept of the list. Set by hand, it shows that and sends nothing. */
  get state(): ListSettingsState {
    return this.#settings.state;
  }
  set state(state: ListSettingsState) {
    this.#settings.show(state);
  }

  /** An export that is under way, or how it ended; undefined without one. Set by hand, it shows that and reads nothing. */
  get exporting(): ListExportState<unknown> | undefined {
    return this.#export.state;
  }
  set exporting(state: ListExportState<unknown> | undefined) {
    this.#export.show(state);
  }

  /** What is open. */
  get open(): ListTool | undefined {
    return this.#panels.open;
  }
  set open(name: ListTool | undefined) {
    this.#panels.show(name);
  }

  protected override updated(): void {
    if (this.state.type === 'loading') return;
    const shown = JSON.stringify(this.#chosen);
    const changed = shown !== this.#shown;
    this.#shown = shown;
    if (changed) this.dispatchEvent(new MadoListColumnsShownEvent(this.#chosen));
    if (this.#waiting && this.list) this.#startExport(this.list);
  }

  protected override render(): TemplateResult {
    const { messages, list } = this;
    if (!list) return html``;
    const title = messages.text('list-tools.title', { list: list.title });
    return html`<div class="mado-form tools" part="tools" role="group" aria-label=${title} @keydown=${this.#panels.key}>
      ${
        keptName(list)
          ? html`${this.#tool('columns', messages.text('list-tools.columns'), () => this.#renderColumns(list))}
            ${this.#tool('views', messages.text('list-tools.views'), () => this.#renderViews())}`
          : nothing
      }
      ${toolButton({
        name: 'export',
        label: messages.text('list-tools.export'),
        open: this.open === 'export' && Boolean(this.exporting ?? keptName(list)),
        discloses: false,
        onPress: () => this.#startExport(list),
        body: () => this.#renderExport(list),
      })}
      <p class="note" part="note" role="status">${hiddenSort(messages, list, this.#chosen)}</p>
      <p class="mado-hidden" role="status">${this.#told}</p>
      ${this.#removal.render(messages)}
    </div>`;
  }

  #tool(name: ListTool, label: string, body: () => TemplateResult): TemplateResult {
    const onPress = (): void => this.#panels.toggle(name);
    return toolButton({ name, label, open: this.open === name, discloses: true, onPress, body });
  }

  #renderColumns({ columns }: TooledList): TemplateResult {
    const { messages, state } = this;
    const trouble = this.#renderTrouble('columns');
    if (!('settings' in state)) return trouble;
    const onChoose = (chosen: readonly string[] | null): void => void this.#settings.controller?.chooseColumns(chosen);
    return html`${trouble}${columnChoice(messages, { columns, chosen: state.columns, onChoose })}`;
  }

  #renderViews(): TemplateResult {
    const { messages, state } = this;
    const trouble = this.#renderTrouble('views');
    if (!('settings' in state)) return trouble;
    return html`${trouble}
    ${savedViews(messages, {
      state,
      done: this.#done,
      look: this.#look,
      typed: this.#typed,
      onType: (name) => (this.#typed = name),
      onChoose: (look) => this.#chooseView(look),
      onSave: () => void this.#save(),
      onReplace: (name) => void this.#save(name),
      onRemove: (name) => this.#removal.ask(name),
    })}`;
  }

  #renderTrouble(of: 'columns' | 'views'): TemplateResult {
    const { messages, state } = this;
    return html`${settingsTrouble(messages, {
      state,
      of,
      failure: (error, note) => this.#failure.render(messages, { error, note }),
      onRetry: () => {
        this.#focusTool();
        void this.#settings.controller?.retry();
      },
      onBack: () => {
        this.#focusTool();
        this.#settings.controller?.back();
      },
    })}`;
  }

  #renderExport({ title }: TooledList): TemplateResult {
    const { messages, exporting: state } = this;
    if (!state) return html`<p class="mado-text">${messages.text('list-tools.exporting', { list: title })}</p>`; // it waits
    const note = messages.text('list-tools.export-failed');
    return exportProgress(messages, {
      state,
      title,
      fileName: this.#export.fileName,
      failure: 'error' in state ? this.#exportFailure.render(messages, { error: state.error, note }) : nothing,
      onCancel: () => {
        this.#panels.leave();
        this.#export.leave();
      },
      onRetry: () => {
        this.#focusTool();
        this.#export.retry();
      },
    });
  }

  /** The columns that were chosen; null for those that the list begins with. */
  get #chosen(): readonly string[] | null {
    return 'columns' in this.state ? this.state.columns : null;
  }

  /** What was done with a view, as long as the views are open. */
  get #done(): string {
    return this.open === 'views' ? doneText(this.messages, this.state) : '';
  }

  /** How an export ended, or what was done with a view. */
  get #told(): string {
    const { messages, exporting, open } = this;
    if (open === 'views' || !exporting) return this.#done;
    if (exporting.type === 'too-many') {
      const { total, most } = exporting;
      return messages.text('list-tools.too-many', { total, most });
    }
    return exporting.type === 'ready' ? messages.text('list-tools.exported', { count: exporting.items.length }) : '';
  }

  /** Takes the focus to the button of what is open, before what has it there goes. */
  #focusTool(): void {
    const root = this.renderRoot;
    const within = root instanceof ShadowRoot && root.activeElement?.closest('.panel');
    if (within) root.querySelector<HTMLElement>(`[data-tool="${this.open}"]`)?.focus();
  }

  get #look(): ListLook {
    return { ...this.list?.look, columns: this.#chosen };
  }

  #chooseView(look: ListLook): void {
    this.dispatchEvent(new MadoListViewChosenEvent(look));
    void this.#settings.controller?.chooseColumns(look.columns);
  }

  /** Keeps how the list looks under the name that was typed, or in the place of a view. */
  async #save(replaced?: string): Promise<void> {
    const { controller } = this.#settings;
    const field = this.renderRoot.querySelector<HTMLInputElement>('#view-name');
    if (!controller || !field) return;
    const typed = field.value;
    const kept =
      replaced === undefined ? controller.saveView(typed, this.#look) : controller.replaceView(replaced, this.#look);
    field.focus(); // it has what is wrong with the name, and the button beside it may go
    await kept;
    if (this.state.type === 'saved' && field.value === typed) field.value = this.#typed = '';
  }

  /** Somebody else may have signed in, who asked for nothing and typed nothing. */
  #beginAnew(): void {
    this.#waiting = false;
    this.#shown = this.#typed = '';
    this.#removal.ask(undefined);
    if (this.open === 'export') this.#panels.show(undefined);
  }

  async #remove(name: string): Promise<void> {
    void this.#settings.controller?.removeView(name);
    await this.updateComplete; // the dialog gives the focus back to the view, which goes
    this.renderRoot.querySelector<HTMLElement>('[data-tool="views"]')?.focus();
  }

  #startExport(list: TooledList): void {
    this.#panels.show('export');
    this.#waiting = this.state.type === 'loading' && keptName(list) !== undefined;
    if (this.#waiting || this.exporting?.type === 'reading') return;
    const columns = shownColumns(list.columns, this.#chosen);
    if (this.dispatchEvent(new MadoBeforeListExportEvent(list.name, columns))) this.#export.start(list, this.#chosen);
    else this.#panels.show(undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-list-tools': MadoListTools;
  }
}
