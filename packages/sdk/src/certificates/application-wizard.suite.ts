import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Portal } from '../portal/create-portal.ts';
import { certificate } from '../portal/presets/certificate.preset.ts';
import { follow, portalAt, session, type Followed } from '../portal/reply-server.suite.ts';
import type { ActiveSession } from '../portal/session.model.ts';
import type { ApplicationDraft } from './application-draft.model.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import {
  createApplicationWizard,
  type ApplicationWizard,
  type ApplicationWizardOptions,
  type ApplicationWizardState,
  type Applying,
} from './application-wizard.ts';
import { entries } from './certificate.suite.ts';
import { createKeyAndCsr } from './create-key-and-csr.ts';
import { draftServer, type DraftServer } from './draft-server.suite.ts';

const made = await createKeyAndCsr({
  subject: { commonName: 'www.example.co.jp' },
  names: ['www.example.co.jp'],
  algorithm: 'P-256',
});
assert.ok(made.ok);
export const csr: string = made.csr;
/** Entries that are taken as they are. */
export const filled: ApplicationEntries = { ...entries, basics: { ...entries.basics, csr } };
export const agreed = { agreementId: 'agreed-1' } as const;

export interface WizardPage extends Followed<ApplicationWizardState> {
  readonly wizard: ApplicationWizard;
  readonly portal: Portal;
}

/** A wizard on a page of its own, followed; `saveDelay` is long so that nothing is saved by chance. */
export function page(
  server: DraftServer,
  options: ApplicationWizardOptions = {},
  as: ActiveSession = session,
): WizardPage {
  const portal = portalAt(server.url, { configuration: certificate, retries: 0 });
  portal.session.adopt(as);
  const wizard = createApplicationWizard(portal, { saveDelay: 60_000, ...options });
  return { wizard, portal, ...follow<ApplicationWizardState>(wizard) };
}

/** The same with the draft on the screen. */
export async function opened(
  t: TestContext,
  first: Partial<ApplicationDraft> = {},
  options: ApplicationWizardOptions = {},
): Promise<WizardPage & { readonly server: DraftServer }> {
  const server = await draftServer(t, first);
  const shown = page(server, { draftId: 'd1', ...options });
  t.after(() => shown.stop());
  await shown.until(({ type }) => type === 'editing' || type === 'conflict');
  return { server, ...shown };
}

/** The state, which is of this type. */
export function shows<Type extends ApplicationWizardState['type']>(
  { state }: ApplicationWizard,
  type: Type,
): Extract<ApplicationWizardState, { type: Type }> {
  assert.equal(state.type, type);
  return state as Extract<ApplicationWizardState, { type: Type }>;
}

/** The state, where a draft is on the screen. */
export function applying({ state }: ApplicationWizard): Applying {
  assert.ok('entries' in state, state.type);
  return state;
}
