import '@madoguchi/elements/define/mado-portal.js';
import { offerLanguages } from '../page/language.ts';

/** Where each gate is passed, in the order in which the server names them. */
const gatePages: Readonly<Record<string, string>> = { terms: '/information/terms/' };

/** Goes where somebody who is signed in has to be: to the first gate, else home. */
export function goOn(session: { readonly gates: readonly string[] }): void {
  const gate = session.gates.find((name) => name in gatePages);
  location.assign((gate && gatePages[gate]) ?? '/information/home/');
}

offerLanguages(document.querySelector('.language'));
