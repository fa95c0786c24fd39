import type { ApplicationDetail, Terms } from '@madoguchi/sdk';
import { readApplication, readCertificateCatalogue } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { agreeToApplicationTerms, readApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import { until } from '../testing/fixture.ts';
import { get } from '../testing/queries.ts';
import { answer, type ScriptedServer } from '../testing/scripted-server.ts';
import { catalogueOf } from './application-list.suite.ts';

const terms: Terms = {
  version: 3,
  publishedAt: '2026-10-01T00:00:00.000Z',
  documents: [{ id: 'service', title: { ja: '証明書利用規約' }, body: { ja: '第1条' } }],
};

/** Answers what 失効申請 and 解約申請 ask before they can be sent. */
export function prepareRequest(server: ScriptedServer, application: ApplicationDetail): void {
  server.on(readApplication, () => answer(200, application));
  server.on(readCertificateCatalogue, () => answer(200, catalogueOf));
  server.on(readApplicationTerms, () => answer(200, terms));
  server.on(agreeToApplicationTerms, () =>
    answer(201, { id: 'agr-1', kind: 'revocation', version: 3, agreedAt: '2026-11-20T01:00:00.000Z' }),
  );
}

/** Agrees to the terms, so that the form is on the page. */
export async function agree(element: HTMLElement): Promise<void> {
  (await until(() => get(element, 'button', '同意する'))).click();
  await until(() => get(element, 'button', /^(次へ|確認)$/), 'the form after the terms');
}
