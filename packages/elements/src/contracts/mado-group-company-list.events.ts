import type { CompanyFound, GroupCompany } from '@madoguchi/sdk';

/** A group company is about to be added; cancel it to keep the request from being sent. */
export class MadoBeforeGroupCompanyAddEvent extends Event {
  readonly company: CompanyFound;
  constructor(company: CompanyFound) {
    super('mado-before-group-company-add', { bubbles: true, composed: true, cancelable: true });
    this.company = company;
  }
}

/** A group company was added. */
export class MadoGroupCompanyAddedEvent extends Event {
  readonly company: GroupCompany;
  constructor(company: GroupCompany) {
    super('mado-group-company-added', { bubbles: true, composed: true });
    this.company = company;
  }
}

/** A group company is about to be removed; cancel it to keep the request from being sent. */
export class MadoBeforeGroupCompanyRemoveEvent extends Event {
  readonly company: GroupCompany;
  constructor(company: GroupCompany) {
    super('mado-before-group-company-remove', { bubbles: true, composed: true, cancelable: true });
    this.company = company;
  }
}

/** A group company was removed. */
export class MadoGroupCompanyRemovedEvent extends Event {
  readonly company: GroupCompany;
  constructor(company: GroupCompany) {
    super('mado-group-company-removed', { bubbles: true, composed: true });
    this.company = company;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-group-company-add': MadoBeforeGroupCompanyAddEvent;
    'mado-group-company-added': MadoGroupCompanyAddedEvent;
    'mado-before-group-company-remove': MadoBeforeGroupCompanyRemoveEvent;
    'mado-group-company-removed': MadoGroupCompanyRemovedEvent;
  }
}
