import type { AccountAct, ConfirmedAccount, ManagedAccount } from '@madoguchi/sdk';

/** An account is about to be added or changed; cancel it to keep the request from being sent. */
export class MadoBeforeAccountSaveEvent extends Event {
  readonly draft: ConfirmedAccount;
  /** The account as it is; left out for one that is added. */
  readonly account: ManagedAccount | undefined;
  constructor(draft: ConfirmedAccount, account: ManagedAccount | undefined) {
    super('mado-before-account-save', { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
    this.account = account;
  }
}

/** An account was added or changed. */
export class MadoAccountSavedEvent extends Event {
  readonly account: ManagedAccount;
  constructor(account: ManagedAccount) {
    super('mado-account-saved', { bubbles: true, composed: true });
    this.account = account;
  }
}

/** An account is about to be disabled or enabled, or its mail sent again; cancel it to keep the request from being sent. */
export class MadoBeforeAccountActEvent extends Event {
  readonly account: ManagedAccount;
  readonly act: AccountAct;
  constructor(account: ManagedAccount, act: AccountAct) {
    super('mado-before-account-act', { bubbles: true, composed: true, cancelable: true });
    this.account = account;
    this.act = act;
  }
}

/** It was done. */
export class MadoAccountActedEvent extends Event {
  readonly account: ManagedAccount;
  readonly act: AccountAct;
  constructor(account: ManagedAccount, act: AccountAct) {
    super('mado-account-acted', { bubbles: true, composed: true });
    this.account = account;
    this.act = act;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-account-save': MadoBeforeAccountSaveEvent;
    'mado-account-saved': MadoAccountSavedEvent;
    'mado-before-account-act': MadoBeforeAccountActEvent;
    'mado-account-acted': MadoAccountActedEvent;
  }
}
