import type { ActiveSession } from '@madoguchi/sdk';

/**
 * Something has to be done before anything else is reachable: terms to be agreed to, a password to be changed. It is told
 * when a page learns of it, at its beginning or when an operation is refused in mid-session, and again only for another.
 */
export class MadoGateRequiredEvent extends Event {
  /** What has to be done first. */
  readonly gate: ActiveSession['gates'][number];
  readonly session: ActiveSession;
  constructor(gate: ActiveSession['gates'][number], session: ActiveSession) {
    super('mado-gate-required', { bubbles: true, composed: true });
    this.gate = gate;
    this.session = session;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-gate-required': MadoGateRequiredEvent;
  }
}
