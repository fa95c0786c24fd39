import type { Scenario } from '../portal/scenario.ts';
import { agree } from '../identity/identity.scenarios.ts';

/** Where a portal has certificates. In `home` there are applications in every state, with certificates that were issued. */
export type CertificateScenario =
  /** Nothing was ever applied for or stored. Somebody is signed in at the page. */
  'no-applications';

export const certificateScenarios: Readonly<Record<CertificateScenario, Scenario>> = {
  'no-applications': {
    who: 'password',
    async prepare(stage) {
      await agree(stage.page, stage);
      const { kysely } = stage.database;
      for (const table of [
        'certificate_reminder',
        'domain_validation',
        'application_event',
        'application_document',
        'application_draft',
        'certificate',
        'application',
        'certificate_contract',
        'account_details',
      ] as const)
        await kysely.deleteFrom(table).execute();
    },
  },
};
