import type { ApplicationDetail, CertificateFile } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import {
  readApplication,
  readApplications,
  readCertificateCatalogue,
  readCertificateFiles,
} from '@madoguchi/sdk/certificates/applications.endpoints.js';
import '../define/mado-application.ts';

import { place, settle, until } from '../testing/fixture.ts';
import { everything, textOf } from '../testing/queries.ts';

import { answer, createScriptedServer, portalOn, type ScriptedServer } from '../testing/scripted-server.ts';

import { catalogueOf } from './application-list.suite.ts';

export const file = (format: string, name: string): CertificateFile => ({
  format,
  name,
  url: `https://files.example/${name}`,
});
export const form = file('form', 'application-form.pdf');
export const files = [
  file('pem', 'www.pem'),
  file('chain', 'www.chain.pem'),
  file('seal', 'a.svg'),
  file('seal', 'a.png'),
  form,
];

export function prepare(
  server: ScriptedServer,
  application: ApplicationDetail,
  given: readonly CertificateFile[] = [form],
): void {
  server.on(readApplication, () => answer(200, application));
  server.on(readCertificateCatalogue, () => answer(200, catalogueOf));
  server.on(readCertificateFiles, () => answer(200, { files: given }));
  server.on(readApplications, () => answer(200, { items: [application], total: 1 }));
}

export async function open(
  application: ApplicationDetail,
  given?: readonly CertificateFile[],
  more?: (server: ScriptedServer) => void,
) {
  const server = createScriptedServer();
  prepare(server, application, given);
  more?.(server);
  const element = document.createElement('mado-application');
  element.portal = portalOn(server, presets.certificate);
  element.application = 'app-1';
  element.setAttribute('application-href', '/applications/{application}');
  element.setAttribute('action-href', '/applications/{application}/{action}');
  place(element);
  await until(
    () => element.state.type === 'ready' && element.files.type === 'ready' && textOf(element).includes('お申込内容'),
  );
  await settle(element);
  return { server, element };
}
export const part = (element: HTMLElement, name: string): Element | undefined =>
  [...everything(element)].find((found) => found.part.contains(name));
export const textIn = (element: HTMLElement, name: string): string => {
  const found = part(element, name);
  return found ? textOf(found) : '';
};
