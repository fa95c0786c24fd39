import type { Environment, EnvironmentDraft } from '@madoguchi/sdk';

/** Somebody goes to what an environment is assigned, or to its activation; cancel it to lead there without loading a page. */
export class MadoBeforeEnvironmentOpenEvent extends Event {
  readonly environment: Environment;
  readonly purpose: 'assignment' | 'activation';
  constructor(environment: Environment, purpose: 'assignment' | 'activation') {
    super('mado-before-environment-open', { bubbles: true, composed: true, cancelable: true });
    this.environment = environment;
    this.purpose = purpose;
  }
}

/** An environment is about to be made or changed; cancel it to keep the request from being sent. */
export class MadoBeforeEnvironmentSaveEvent extends Event {
  readonly draft: EnvironmentDraft;
  /** The one that is changed; undefined for a new one. */
  readonly environment: Environment | undefined;
  constructor(draft: EnvironmentDraft, environment: Environment | undefined) {
    super('mado-before-environment-save', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
    this.environment = environment;
  }
}

/** An environment was made or changed. */
export class MadoEnvironmentSavedEvent extends Event {
  readonly environment: Environment;
  constructor(environment: Environment) {
    super('mado-environment-saved', { bubbles: true, composed: true });
    this.environment = environment;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-environment-open': MadoBeforeEnvironmentOpenEvent;
    'mado-before-environment-save': MadoBeforeEnvironmentSaveEvent;
    'mado-environment-saved': MadoEnvironmentSavedEvent;
  }
}
