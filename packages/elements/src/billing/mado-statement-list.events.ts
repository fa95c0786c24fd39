import type { Statement } from '@madoguchi/sdk';

/** Somebody goes to a statement; cancel it to lead there without loading a page. */
export class MadoBeforeStatementOpenEvent extends Event {
  readonly statement: Statement;
  constructor(statement: Statement) {
    super('mado-before-statement-open', { bubbles: true, composed: true, cancelable: true });
    this.statement = statement;
  }
}

/** Somebody has chosen a statement, and nobody has kept them from going there. */
export class MadoStatementOpenedEvent extends Event {
  readonly statement: Statement;
  constructor(statement: Statement) {
    super('mado-statement-opened', { bubbles: true, composed: true });
    this.statement = statement;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-statement-open': MadoBeforeStatementOpenEvent;
    'mado-statement-opened': MadoStatementOpenedEvent;
  }
}
