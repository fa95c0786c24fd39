import type { ApplicationAction, ApplicationDetail, ApplicationSubject, CertificateFile } from '@madoguchi/sdk';

/** Somebody goes on to something that can be done with an application; cancel it to lead there yourself. */
export class MadoBeforeApplicationActionEvent extends Event {
  readonly application: ApplicationDetail;
  readonly action: ApplicationAction;
  /** What the wizard begins with; undefined for what is not entered there, and for 別サービスへ切り替えて申請. */
  readonly subject: ApplicationSubject | undefined;
  constructor(application: ApplicationDetail, action: ApplicationAction, subject: ApplicationSubject | undefined) {
    super('mado-before-application-action', { bubbles: true, composed: true, cancelable: true });
    this.application = application;
    this.action = action;
    this.subject = subject;
  }
}

/** An application is about to be withdrawn; cancel it to keep it. */
export class MadoBeforeApplicationWithdrawEvent extends Event {
  readonly application: ApplicationDetail;
  constructor(application: ApplicationDetail) {
    super('mado-before-application-withdraw', { bubbles: true, composed: true, cancelable: true });
    this.application = application;
  }
}

/** An application was withdrawn. */
export class MadoApplicationWithdrawnEvent extends Event {
  readonly application: ApplicationDetail;
  constructor(application: ApplicationDetail) {
    super('mado-application-withdrawn', { bubbles: true, composed: true });
    this.application = application;
  }
}

/** Somebody takes a file of an application. */
export class MadoApplicationFileTakenEvent extends Event {
  readonly file: CertificateFile;
  constructor(file: CertificateFile) {
    super('mado-application-file-taken', { bubbles: true, composed: true });
    this.file = file;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-application-action': MadoBeforeApplicationActionEvent;
    'mado-before-application-withdraw': MadoBeforeApplicationWithdrawEvent;
    'mado-application-withdrawn': MadoApplicationWithdrawnEvent;
    'mado-application-file-taken': MadoApplicationFileTakenEvent;
  }
}
