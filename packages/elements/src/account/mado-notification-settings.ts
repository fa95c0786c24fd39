import type { NotificationSettingsFormState, NotificationTopic, PortalError } from '@madoguchi/sdk';
import {
  createNotificationSettingsForm,
  type NotificationSettingsForm,
} from '@madoguchi/sdk/account/notification-settings-form.js';
import type { notificationSettingsJa } from '@madoguchi/sdk/account/notification-settings.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { draftStorage } from '../portal/draft-storage.ts';
import { checkBox } from '../portal/form/check.ts';
import { conflictNote } from '../portal/form/conflict-note.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { waiting } from '../portal/form/waiting.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { tokens } from '../portal/tokens.styles.ts';
import {
  MadoBeforeNotificationSettingsSaveEvent,
  MadoNotificationSettingsSavedEvent,
} from './mado-notification-settings.events.ts';
import { madoNotificationSettingsStyles } from './mado-notification-settings.styles.ts';

export type * from './mado-notification-settings.events.ts';

type Choosing = Extract<NotificationSettingsFormState, { settings: unknown }>;

/**
 * メール受信設定: which mails a person wants, one box a topic (INF-05). Saved elsewhere meanwhile, it shows both and lets the
 * person choose. What was ticked and not saved outlives a reload, until it is saved, the person signs out, or 7 days are
 * over.
 *
 * @summary Settings of mails, one box a topic.
 * @slot header - Instead of title and lead.
 * @slot footer - Below the form.
 * @event {MadoBeforeNotificationSettingsSaveEvent} mado-before-notification-settings-save - The settings are about to be saved; cancelable.
 * @event {MadoNotificationSettingsSavedEvent} mado-notification-settings-saved - The settings were saved.
 * @csspart topics - The list of topics.
 * @csspart topic - One topic.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart hint - A hint.
 * @csspart success - What stands above the form once it is saved.
 * @csspart restored - What stands above the form when it was loaded anew and something had been ticked and not saved.
 * @csspart conflict - What stands above the form when the settings were saved elsewhere meanwhile.
 * @csspart note - That important notices come in any case.
 * @csspart summary - What stands above the form after wrong entries.
 * @csspart failure - What stands above the form after the server refused or was not reached.
 * @csspart retry - The button that tries again, where it could not be read.
 * @csspart submit - The button that saves.
 */
export class MadoNotificationSettings extends MadoElement<typeof notificationSettingsJa> {
  static override styles: CSSResult[] = [
    tokens,
    formStyles,
    ...feedbackStyles,
    waitingStyles,
    madoNotificationSettingsStyles,
  ];
  static override properties: PropertyDeclarations = { state: { attribute: false, noAccessor: true } };

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/account/notification-settings.ja.js')).notificationSettingsJa,
    en: async () => (await import('@madoguchi/sdk/account/notification-settings.en.js')).notificationSettingsEn,
  };
  readonly #form = new PersonalConnection<NotificationSettingsFormState, NotificationSettingsForm>(
    this,
    { type: 'loading' },
    (portal) => createNotificationSettingsForm(portal, { drafts: draftStorage() }),
    (state) => {
      if (state.type === 'saved') this.dispatchEvent(new MadoNotificationSettingsSavedEvent(state.settings));
    },
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);
  /** What the last answer came to: it stays while the next one is awaited. */
  #answered: Choosing | undefined;

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): NotificationSettingsFormState {
    return this.#form.state;
  }
  set state(state: NotificationSettingsFormState) {
    this.#form.show(state);
  }

  protected override render(): TemplateResult {
    return html`<slot name="header"></slot>
      <div class="mado-form">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    switch (state.type) {
      case 'loading':
        return waiting(messages.text('notification-settings.loading'));
      case 'unavailable':
        return unavailable(messages, {
          title: messages.text('notification-settings.unavailable'),
          failure: this.#renderFailure(state.error),
          onRetry: () => void this.#form.controller?.retry(),
        });
      default:
        return this.#renderChoosing(state);
    }
  }

  #renderChoosing(state: Choosing): TemplateResult {
    const { messages } = this;
    const { settings, chosen } = state;
    const title = messages.text('notification-settings.title');
    const busy = state.type === 'submitting';
    if (!busy) this.#answered = state;
    const answered = this.#answered ?? state;
    const conflict = answered.type === 'conflict';
    const changed = settings.topics.some(({ id, on }) => on !== chosen.includes(id));
    const headed = this.has('header');
    return html`<form novalidate class="mado-stack" aria-label=${title} aria-busy=${busy} @submit=${this.#submit}>
      ${headed ? nothing : html`<h2 class="mado-title">${title}</h2>`}
      ${answered.type === 'failed' ? this.#renderFailure(answered.error, busy) : nothing}
      ${this.#renderOutcome(answered, busy)}
      ${headed ? nothing : html`<p class="mado-text">${messages.text('notification-settings.lead')}</p>`}
      ${
        settings.topics.length > 0
          ? html`<fieldset>
              <legend>${messages.text('notification-settings.topics')}</legend>
              <ul class="topics" part="topics">
                ${settings.topics.map((topic, at) => this.#renderTopic(topic, `topic-${at}`, chosen.includes(topic.id), conflict))}
              </ul>
            </fieldset>`
          : html`<p class="mado-text">${messages.text('notification-settings.empty')}</p>`
      }
      ${settings.saved ? nothing : html`<p class="mado-hint" part="hint">${messages.text('notification-settings.unset')}</p>`}
      <p class="mado-hint note" part="note">${messages.text('notification-settings.important')}</p>
      <div class="mado-actions">
        ${submitButton(messages.text(conflict ? 'notification-settings.keep' : 'notification-settings.submit'), busy, messages.text('busy'))}
        ${
          conflict || isRestored(state)
            ? html`<button
                class="mado-button mado-button-quiet"
                type="button"
                @click=${this.#take}
              >
                ${messages.text(settings.saved ? 'notification-settings.take' : 'notification-settings.take-first')}
              </button>`
            : nothing
        }
        <span class="unsaved" role="status"
          >${changed && (state.type === 'ready' || state.type === 'failed') ? messages.text('notification-settings.changed') : nothing}</span
        >
      </div>
    </form>`;
  }

  /** Without a line these words are here already, and say more than those of other forms: nothing of what was ticked is lost. */
  #renderFailure(error: PortalError, busy = false): TemplateResult | typeof nothing {
    const { messages } = this;
    const isOffline = error.code === 'network';
    const failure = isOffline && !busy ? nothing : this.#outcome.render(messages, { error, busy });
    if (!isOffline) return failure;
    const text = messages.text('notification-settings.offline');
    return html`${keyed(error, html`<p class="mado-notice mado-notice-danger" part="failure" id=${this.#outcome.id} role="alert" tabindex="-1">${text}</p>`)}`;
  }

  #renderOutcome(state: Choosing, busy: boolean): TemplateResult | typeof nothing {
    const { messages } = this;
    const { type } = state;
    if (busy && type === 'conflict') this.#outcome.render(messages, { busy });
    else if (busy) return nothing;
    if (type === 'saved')
      return html`<p
        class="mado-notice mado-notice-success"
        part="success"
        id=${this.#outcome.id}
        role="status"
        tabindex="-1"
      >
        ${messages.text('notification-settings.saved')}
      </p>`;
    if (isRestored(state))
      return html`<p class="mado-notice" part="restored" role="status">${messages.text('notification-settings.restored')}</p>`;
    if (type !== 'conflict') return nothing;
    return conflictNote(
      this.#outcome.id,
      messages.text('notification-settings.conflict.title'),
      messages.text('notification-settings.conflict.text'),
    );
  }

  #renderTopic(topic: NotificationTopic, id: string, ticked: boolean, conflict: boolean): TemplateResult {
    const { messages } = this;
    const { description } = topic;
    const differs = conflict && topic.on !== ticked;
    return html`<li class="topic" part="topic">
      ${checkBox({
        id,
        label: localized(topic.name, messages.locale),
        checked: ticked,
        describedBy: [description && `${id}-hint`, differs && `${id}-stored`].filter(Boolean).join(' ') || undefined,
        onChange: (on, box) => this.#choose(topic.id, on, box),
      })}
      ${description ? html`<p class="mado-hint" part="hint" id="${id}-hint">${localized(description, messages.locale)}</p>` : nothing}
      ${
        differs
          ? html`<p class="stored" id="${id}-stored">${messages.text(`notification-settings.conflict.${topic.on ? 'on' : 'off'}`)}</p>`
          : nothing
      }
    </li>`;
  }

  #choose(topicId: string, on: boolean, box: HTMLInputElement): void {
    this.#form.controller?.choose(topicId, on);
    if ('chosen' in this.state) box.checked = this.state.chosen.includes(topicId); // the browser has ticked it already
  }

  readonly #take = (): void => {
    this.#form.controller?.takeSaved();
    this.renderRoot.querySelector<HTMLElement>('input')?.focus(); // the button goes
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { state } = this;
    if (!('chosen' in state)) return;
    void this.#form.controller?.save(() =>
      this.dispatchEvent(new MadoBeforeNotificationSettingsSaveEvent(state.chosen)),
    );
  };
}

/** Whether that is said: with a failure there is more to say. */
const isRestored = ({ type, restored }: Choosing): boolean => type === 'ready' && restored === true;

declare global {
  interface HTMLElementTagNameMap {
    'mado-notification-settings': MadoNotificationSettings;
  }
}
