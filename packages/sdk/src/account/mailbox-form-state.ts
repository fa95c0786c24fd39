import type { BeforeSending } from '../portal/before-sending.ts';
import type { ConfirmedState } from '../portal/confirmed-form.ts';
import type { PortalError } from '../portal/errors.ts';
import type { DraftsOption } from '../portal/kept-entries.ts';
import type { Readable } from '../portal/store.ts';
import type { MailboxFacts } from './mailbox-form.rules.ts';
import type { Mailboxes, NewMailbox, NewMailboxInput } from './mailbox.model.ts';

export type MailboxFormState =
  | { readonly type: 'loading' }
  /** It could not be read how many addresses there are; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** The contract has as many addresses as it can have. `late`: the last place was taken while this form was filled in. */
  | { readonly type: 'full'; readonly mailboxes: Mailboxes; readonly late: boolean }
  | ConfirmedState<MailboxFacts, NewMailboxInput>
  /** What the next step shows is being read. */
  | (MailboxFacts & { readonly type: 'asking' })
  /** Newer terms were published meanwhile: they are on the screen now, to be read anew. */
  | (MailboxFacts & { readonly type: 'terms-changed' })
  /** It is registered. What `created` holds is shown here and never again. */
  | {
      readonly type: 'done';
      readonly created: NewMailbox;
      /** 印刷画面. */
      readonly view: 'facts' | 'print';
      /** Whether it was printed, or the person says that they have noted it: then leaving asks nothing. */
      readonly kept: boolean;
    };

export type MailboxFormOptions = DraftsOption;

/** メールアドレスの新規登録: the part before @, the subdomain, terms and virus check, confirming, done (MYP-08, MYP-09, MYP-10). */
export interface MailboxForm extends Readable<MailboxFormState> {
  /** Takes the part before @ as typed. */
  type(this: void, localPart: string): void;
  /** Chooses one of the subdomains that are offered. */
  choose(this: void, subdomain: string): void;
  /** Chooses ON or OFF of メールウィルスチェック. */
  chooseVirusCheck(this: void, on: boolean): void;
  /** Notes that a document of the terms was opened. */
  open(this: void, documentId: string): void;
  /** Ticks or clears the agreement. With something unopened it stays clear and the state says what is missing. */
  tick(this: void, ticked: boolean): void;
  /** Checks the step and goes on to the next one; from the last one to the confirmation. Never rejects. */
  next(this: void): Promise<void>;
  /** 他のサブドメイン候補を表示する. Never rejects. */
  showOthers(this: void): Promise<void>;
  /** Back to those that were shown before. */
  showFormer(this: void): void;
  /** Back from the confirmation to the last step, from a step to the one before. */
  back(this: void): void;
  /** Registers what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** 印刷画面へ, and back from there. */
  show(this: void, view: 'facts' | 'print'): void;
  /** Notes that what is never shown again was printed or noted. */
  noteKept(this: void): void;
  /** Empties the form, also of what was `restored`; after `done` for another address. */
  beginAnew(this: void): Promise<void>;
  /** Reads again, after `unavailable`. */
  retry(this: void): Promise<void>;
}
