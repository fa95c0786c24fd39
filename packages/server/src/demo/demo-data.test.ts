import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIdentifier, checkPassword, presets } from '@madoguchi/sdk';
import {
  acceptAccessApplication,
  readAccountApplications,
  readRequestedAccess,
} from '@madoguchi/sdk/account/account-work.endpoints.js';
import { readAccountDetails, readCoupons } from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import { actionsOf } from '@madoguchi/sdk/certificates/application-actions.rules.js';
import { readApplicationDrafts } from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { applicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import {
  readApplication,
  readApplications,
  readCertificateCatalogue,
} from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { readCertificate } from '@madoguchi/sdk/certificates/read-certificate.js';
import { readQuoteRequests } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import { readContractProducts } from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import { readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { readGroupCompanies } from '@madoguchi/sdk/contracts/group-companies.endpoints.js';
import { readResources } from '@madoguchi/sdk/contracts/resources.endpoints.js';
import { readEnvironments } from '@madoguchi/sdk/environments/environments.endpoints.js';
import { readInvitations } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import { readMailbox } from '@madoguchi/sdk/portal/operator.endpoints.js';
import { readTicketWork } from '@madoguchi/sdk/tickets/ticket-work.endpoints.js';
import { ticketStates } from '@madoguchi/sdk/tickets/ticket.rules.js';
import { readTicket, readTickets } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { demoAccounts, demoCertificateOffer, demoPassword, seedDemo } from './demo-data.ts';
import { byPassword, field, onEachDatabase, openFixture } from '../portal/fixture.suite.ts';

test('AUTH-05 the demo’s password and identifiers keep the rules of each preset', () => {
  for (const [id, people] of Object.entries(demoAccounts)) {
    const configuration = Object.values(presets).find((preset) => preset.id === id);
    assert.ok(configuration);
    for (const { identifier, roles } of people) {
      assert.equal(checkIdentifier(configuration.signIn.identifier, identifier).ok, true, identifier);
      assert.deepEqual(
        checkPassword(configuration.passwordPolicy, demoPassword, { identifier }).rules.filter(({ met }) => !met),
        [],
      );
      for (const role of roles)
        assert.ok(
          configuration.roles.some((known) => known.id === role && known.scope === 'portal'),
          role,
        );
    }
  }
});

const statuses = { 'password': 201, 'first': 401, 'suspended': 403, 'no-contract': 403 } as const;

onEachDatabase('demo data', (open) => {
  test('each portal has people who can sign in, once, however often it is started', async () => {
    await using fixture = await openFixture(open, { isEmpty: true, configurations: byPassword });
    assert.equal(await seedDemo(fixture.ports), true);
    assert.equal(await seedDemo(fixture.ports), false);
    for (const [portal, people] of Object.entries(demoAccounts)) {
      for (const { identifier, state } of people) {
        const reply = await fixture.client(portal).signIn(identifier, demoPassword);
        assert.equal(reply.status, statuses[state], identifier);
      }
    }
    const { body } = await fixture
      .client('support')
      .call(readMailbox, { to: 'AKARI.muto@aozora-denki.example' }, { asOperator: true });
    assert.match(String(field(body, 'mails.0.text')), /#mado-token=[\w-]{43}/);
    for (const [endpoint, name] of [
      [readAccountApplications, 'items.0.displayName'],
      [readRequestedAccess, 'items.0.applicant.displayName'],
    ] as const) {
      const waiting = await fixture.client('support').call(endpoint, { state: 'received' }, { asOperator: true });
      assert.equal(field(waiting.body, 'total'), 1, 'OPS-04 the vendor has something to do');
      assert.ok(field(waiting.body, name), waiting.text);
    }
    const vendor = fixture.client('support');
    const access = await vendor.call(readRequestedAccess, { state: 'received' }, { asOperator: true });
    const project = field(access.body, 'items.0.application.project');
    assert.ok(typeof project === 'object');
    const input = { accessApplicationId: field(access.body, 'items.0.application.id'), ...project };
    const done = await vendor.call(acceptAccessApplication, input, { asOperator: true, version: 1 });
    assert.equal(done.status, 200, `OPS-04 SUP-04 what waits can be set up as it stands: ${done.text}`);
  });

  test('LIC-04 LIC-14 the demo’s contracts have something to show in every tab, and files that can be stored', async () => {
    await using fixture = await openFixture(open, { isEmpty: true, configurations: byPassword });
    await seedDemo(fixture.ports);
    const identifier = demoAccounts['license']?.find(({ agreed }) => agreed)?.identifier ?? '';
    const client = fixture.client('license');
    await client.signIn(identifier, demoPassword);
    const contracts = await client.call(readContracts, { search: 'L-2024-00418' });
    const contractId = String(field(contracts.body, 'items.0.id'));
    const environments = await client.call(readEnvironments, { contractId });
    assert.equal(field(environments.body, 'environments.0.products'), 4, environments.text);
    const products = await client.call(readContractProducts, { contractId });
    assert.equal(field(products.body, 'products.0.assigned'), 22, products.text);
    const companies = await client.call(readGroupCompanies, { contractId });
    assert.ok(field(companies.body, 'items.0.name'), companies.text);
    const invitations = await client.call(readInvitations, { contractId });
    assert.ok(field(invitations.body, 'items.0.mailAddress'), invitations.text);
    const quotes = await client.call(readQuoteRequests, { contractId });
    assert.equal(field(quotes.body, 'total'), 2, quotes.text);
    const resources = await client.call(readResources, { contractId, search: 'release-notes-8.2.1' });
    const file = await fixture.app.fetch(new Request(String(field(resources.body, 'items.0.url'))));
    assert.match(await file.text(), /^業務基盤 ふうか スタンダード 8\.2\.1\n/);
    const expired = await client.call(readResources, { contractId, search: 'legacy' });
    assert.equal(field(expired.body, 'total'), 0);
  });

  test('SUP-06 SUP-07 the demo’s tickets are in every state, by every channel, and have files that can be stored', async () => {
    await using fixture = await openFixture(open, { isEmpty: true, configurations: byPassword });
    await seedDemo(fixture.ports);
    const client = fixture.client('support');
    const { body } = await client.call(readTicketWork, {}, { asOperator: true });
    assert.equal(field(body, 'total'), 14);
    assert.deepEqual(Object.keys(Object(field(body, 'states'))).toSorted(), ticketStates.toSorted());
    const items = Object.values(Object(field(body, 'items')));
    const channels = new Set(items.map((item) => field(item, 'ticket.channel')));
    assert.equal(channels.size, 4);
    assert.equal(items.filter((item) => field(item, 'ticket.device')).length, 7);
    await client.signIn('natsumi.kuroyanagi@seto-hospital.example', demoPassword);
    const own = await client.call(readTickets, { search: '電源' });
    assert.equal(field(own.body, 'total'), 1, own.text);
    const { body: detail } = await client.call(readTicket, { ticketId: field(own.body, 'items.0.id') });
    const file = await fixture.app.fetch(new Request(String(field(detail, 'entries.0.files.0.url'))));
    assert.match(await file.text(), /PSU_INPUT_LOST/);
    assert.equal(await seedDemo(fixture.ports), false);
    const files = await fixture.ports.files?.keptBefore(Number.MAX_SAFE_INTEGER);
    await seedDemo(fixture.ports);
    assert.deepEqual(await fixture.ports.files?.keptBefore(Number.MAX_SAFE_INTEGER), files, 'no file is kept again');
  });

  test('INF-09 what a database of an earlier demo lacks is added, and what it has stays', async () => {
    await using fixture = await openFixture(open, { isEmpty: true, configurations: byPassword });
    await seedDemo(fixture.ports);
    const [first] = demoAccounts['information'] ?? [];
    const later = ['faq_bigram', 'faq_entry', 'faq_process', 'video', 'announcement_system', 'announcement'] as const;
    for (const table of [...later, 'maintenance_contract', 'system'] as const)
      await fixture.database.kysely.deleteFrom(table).where('portal_id', '=', 'information').execute();
    assert.equal((await fixture.client('information').signIn(first?.identifier ?? '', demoPassword)).status, 403);
    assert.equal(await seedDemo(fixture.ports), false);
    assert.equal((await fixture.client('information').signIn(first?.identifier ?? '', demoPassword)).status, 201);
  });

  test('CRT-07 CRT-16 CRT-17 the demo’s applications are in every state, and what was issued is real', async () => {
    await using fixture = await openFixture(open, { isEmpty: true, configurations: byPassword });
    await fixture.clock.move(235 * day); // to when every certificate of it is of 200 days
    await seedDemo(fixture.ports);
    const [first, second] = demoAccounts['certificate'] ?? [];
    const client = fixture.client('certificate');
    await client.signIn(first?.identifier ?? '', demoPassword);
    const all = await client.call(readApplications, { past: true });
    const items = field(all.body, 'items');
    assert.ok(Array.isArray(items));
    const states = new Set(items.map((item) => field(item, 'state')));
    for (const state of [
      'received',
      'documents-awaited',
      'in-review',
      'issued',
      'done',
      'refused',
      'withdrawn',
      'replaced',
      'revoked',
    ])
      assert.ok(states.has(state), state);
    const issued = items.filter((item) => field(item, 'certificate') !== undefined);
    assert.ok(issued.length >= 8);
    for (const item of issued) {
      const row = await fixture.database.kysely
        .selectFrom('certificate')
        .select('pem')
        .where('application_id', '=', String(field(item, 'id')))
        .executeTakeFirstOrThrow();
      const reading = await readCertificate(row.pem);
      assert.ok(reading.ok);
      const names = reading.certificate.names.map(({ value }) => value);
      assert.deepEqual(names, field(item, 'certificate.names'));
    }
    await fixture.app.deliverMail(); // nothing of it is a surprise: what time brings was done, and no mail waits
    const catalogue = { ...demoCertificateOffer.catalogue, asksSignatory: false };
    const zone = { now: fixture.clock.now(), timeZone: 'Asia/Tokyo' };
    const opened = new Set<string>();
    for (const item of items) {
      const { body } = await client.call(readApplication, { applicationId: String(field(item, 'id')) });
      const offered = actionsOf(parseWith(applicationDetail, body), catalogue, zone);
      for (const { action, decision } of offered) if (decision.ok) opened.add(action);
    }
    assert.deepEqual([...opened].toSorted(), [
      'change-contacts',
      'next',
      'reissue',
      'renew',
      'revoke',
      'switch-service',
      'terminate',
      'withdraw',
    ]);
    const details = await client.call(readAccountDetails);
    assert.equal(field(details.body, 'organisation.registrationNumber'), '0100-01-084213');
    assert.equal(field((await client.call(readCoupons)).body, 'items.length'), 3);
    assert.equal(field((await client.call(readApplicationDrafts)).body, 'total'), 1);
    await client.signIn(second?.identifier ?? '', demoPassword);
    assert.equal(field((await client.call(readCertificateCatalogue)).body, 'asksSignatory'), true);
  });
});
