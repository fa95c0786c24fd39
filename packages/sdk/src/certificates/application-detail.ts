import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import { actionsOf, type OfferedAction } from './application-actions.rules.ts';
import { isDownloadable } from './application-state.rules.ts';
import type { ApplicationAction, ApplicationDetail } from './application.model.ts';
import type { ApplicationSubject, DraftKind } from './application-draft.model.ts';
import type { ApplicationInput } from './applications.endpoints.ts';
import type { CertificateCatalogue, CertificateService } from './certificate-service.model.ts';

export interface ShownApplication {
  readonly application: ApplicationDetail;
  readonly catalogue: CertificateCatalogue;
  /** Left out for one of a newer server. */
  readonly service?: CertificateService | undefined;
  /** All of them in one list, open or with the reason, as it was when it was read (CRT-09). */
  readonly actions: readonly OfferedAction[];
  /** Whether the certificate can be downloaded: see `isDownloadable`. */
  readonly downloadable: boolean;
}

export type ApplicationDetailState = ReadingState<ShownApplication>;

export interface ApplicationDetailOptions extends ApplicationInput {
  /** Where it is known already; otherwise it is read too. */
  readonly catalogue?: CertificateCatalogue | undefined;
}

/** お申込情報詳細 (CRT-09). */
export interface ApplicationDetailView extends Readable<ApplicationDetailState> {
  /** Puts in what became of it: after 申請取消, say. */
  put(this: void, application: ApplicationDetail): void;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads it again, as something happened that may have changed it; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

export function createApplicationDetail(
  portal: Portal,
  { applicationId, catalogue: known }: ApplicationDetailOptions,
): ApplicationDetailView {
  const show = (application: ApplicationDetail, catalogue: CertificateCatalogue): ShownApplication => ({
    application,
    catalogue,
    service: catalogue.services.find(({ id }) => id === application.serviceId),
    actions: actionsOf(application, catalogue, {
      now: portal.clock.now(),
      timeZone: portal.configuration.timeZone,
    }),
    downloadable: isDownloadable(application, portal.clock.now()),
  });
  const reading = createReading<readonly [ApplicationDetail, CertificateCatalogue], ShownApplication>({
    async ask(signal) {
      const { readApplication, readCertificateCatalogue } = await import('./applications.endpoints.ts');
      return Promise.all([
        portal.call(readApplication, { applicationId }, { signal }),
        known ?? portal.call(readCertificateCatalogue, undefined, { signal }),
      ]);
    },
    show: ([application, catalogue]) => show(application, catalogue),
  });
  return {
    get state() {
      return reading.state;
    },
    subscribe: reading.subscribe,
    put: (application) => reading.change(({ catalogue }) => show(application, catalogue)),
    retry: reading.retry,
    refresh: reading.refresh,
  };
}

const kinds: Readonly<Partial<Record<ApplicationAction, DraftKind>>> = {
  'renew': 'renewal',
  'next': 'next',
  'reissue': 'reissue',
  'change-contacts': 'contact-change',
};

/**
 * What the wizard begins with for an action of a record: its service and term, which stand. Undefined for those that are no
 * draft, and for 別サービスへ切り替えて申請, where service and term are chosen.
 */
export function subjectOfAction(
  action: ApplicationAction,
  { id, serviceId, contractType, months }: Pick<ApplicationDetail, 'id' | 'serviceId' | 'contractType' | 'months'>,
): ApplicationSubject | undefined {
  const kind = kinds[action];
  return kind && { kind, serviceId, contractType, months, sourceId: id };
}
