import type { Participant } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ParticipantTexts } from './participant-words.ts';

/** What was done last with a participant. */
export interface ParticipantDone {
  readonly type: 'changed' | 'removed';
  readonly participant: Participant;
}

/** Tells it above the list. */
export function participantDone(
  messages: ParticipantTexts,
  done: ParticipantDone | undefined,
): TemplateResult | typeof nothing {
  if (!done) return nothing;
  const { displayName: name, self } = done.participant;
  const text =
    done.type === 'changed'
      ? messages.text('participants.changed', { name })
      : self
        ? messages.text('participants.removed-self')
        : messages.text('participants.removed', { name });
  return html`<p class="mado-notice mado-notice-success" part="success" id="done" role="status" tabindex="-1">${text}</p>`;
}
