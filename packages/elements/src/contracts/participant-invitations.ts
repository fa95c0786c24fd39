import type { InvitationListState } from '@madoguchi/sdk';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { MadoInvitingEvent } from '../identity/mado-invitation-list.events.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { RetryLater } from '../portal/retry-later.ts';

const parts = [
  'title',
  'count',
  'table',
  'row',
  'resend',
  'withdraw',
  'field',
  'label',
  'hint',
  'input',
  'error',
  'summary',
  'failure',
  'success',
  'dialog',
  'facts',
  'decide',
  'back',
  'submit',
  'cancel',
  'work',
  'expired',
  'ended',
  'empty',
  'waiting',
  'more',
  'retry',
  'radio',
  'radio-label',
]
  .map((part) => `${part}: invitations-${part}`)
  .join(', ');

type Host = MadoElement & {
  readonly contract: string | undefined;
  readonly invitations: InvitationListState | undefined;
};

/** The invitations below the participants, which are loaded for owners (LIC-09). */
export class ParticipantInvitations implements ReactiveController {
  readonly #host: Host;
  readonly #follow: (event: MadoInvitingEvent) => void;
  readonly #retry: RetryLater;
  #loading = false;

  /** `follow` hears when somebody begins to invite, and when they leave that. */
  constructor(host: Host, follow: (event: MadoInvitingEvent) => void) {
    this.#host = host;
    this.#follow = follow;
    this.#retry = new RetryLater(host);
    host.addController(this);
  }

  render(hidden: boolean): TemplateResult {
    const { usedPortal, contract } = this.#host;
    return html`<mado-invitation-list
      part="invitations"
      exportparts=${parts}
      ?hidden=${hidden}
      .portal=${usedPortal}
      contract=${ifDefined(contract)}
      @mado-inviting=${this.#follow}
      ><span slot="new"></span
    ></mado-invitation-list>`;
  }

  /** Begins an invitation, once it can be. */
  async invite(): Promise<void> {
    await customElements.whenDefined('mado-invitation-list');
    this.#host.renderRoot.querySelector('mado-invitation-list')?.invite();
  }

  hostUpdated(): void {
    const { renderRoot, invitations } = this.#host;
    const list = renderRoot.querySelector('mado-invitation-list');
    if (list && invitations) list.state = invitations;
    if (list && !this.#loading && !customElements.get('mado-invitation-list')) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      await import('../define/mado-invitation-list.ts');
    } catch (error) {
      this.#retry.failed(error, 'invitations');
    }
    this.#loading = false;
  }
}
