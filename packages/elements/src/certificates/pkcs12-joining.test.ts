import type { Messages } from '@madoguchi/sdk';
import type { pkcs12Ja } from '@madoguchi/sdk/certificates/pkcs12.ja.js';
import { html, type TemplateResult } from 'lit';
import { MadoElement } from '../portal/mado-element.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, focused, get, textOf } from '../testing/queries.ts';
import { createScriptedServer, portalOn } from '../testing/scripted-server.ts';
import { Pkcs12Joining } from './pkcs12-joining.ts';

let lineIsDown = true;
let tries = 0;

class JoiningPage extends MadoElement<typeof pkcs12Ja> {
  protected readonly catalogues: CatalogueLoaders = { ja: async () => ({}), en: async () => ({}) };
  readonly joining: Pkcs12Joining = new Pkcs12Joining(this, () => {
    tries++;
    return lineIsDown ? Promise.reject(new TypeError('the line is down')) : import('./pkcs12-form.ts');
  });
  protected override render(): TemplateResult {
    const messages: Messages<typeof pkcs12Ja & PortalTexts> = this.messages;
    const certificate = { portal: this.usedPortal, applicationId: 'a', serverName: 'www.example.co.jp' };
    return html`<input name="beside" />${this.joining.render(messages, certificate)}`;
  }
}

describe('Pkcs12Joining', () => {
  it('CRT-14 tries again to load its form when that is asked for, and nothing else of the page is lost', async () => {
    customElements.define('joining-page', JoiningPage);
    const element = new JoiningPage();
    element.portal = portalOn(createScriptedServer());
    place(element);
    const details = await until(() => element.renderRoot.querySelector('details'));
    const beside = await until(() => element.renderRoot.querySelector('input'));
    beside.value = '書きかけ';
    details.open = true;
    includes(textOf(await until(() => all(element, 'alert')[0])), '入力欄を読み込めませんでした');
    const first = get(element, 'button', 'もう一度試す');
    first.click();
    await until(() => get(element, 'button', 'もう一度試す') !== first || undefined, 'that it failed again');
    equal(element.querySelector('form'), null);
    lineIsDown = false;
    get(element, 'button', 'もう一度試す').click();
    const file = await until(() => element.querySelector('[name="key-file"]'), 'its form');
    await until(() => focused() === file);
    equal([details.open, beside.value, all(element, 'alert').length, tries], [true, '書きかけ', 0, 3]);
  });
});
