import { presets } from '@madoguchi/sdk';
import { readApplication, readCertificateCatalogue } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';
import '../define/mado-application.ts';
import { catalogueOf } from './application-list.suite.ts';
import { part } from './mado-application.suite.ts';

describe('mado-application that cannot be shown', () => {
  it('CRT-09 one that there is not leads to the list: to try again is of no use', async () => {
    const server = createScriptedServer();
    server.on(readCertificateCatalogue, () => answer(200, catalogueOf));
    server.on(readApplication, () => problem(404, 'not-found'));
    const element = document.createElement('mado-application');
    element.portal = portalOn(server, presets.certificate);
    element.application = 'nobody';
    element.setAttribute('applications-href', '/applications');
    place(element);
    includes(textOf(await until(() => all(element, 'alert')[0])), 'お申込一覧からお選びください');
    equal(part(element, 'applications')?.getAttribute('href'), '/applications');
    equal(all(element, 'button').length, 0);
  });
});
