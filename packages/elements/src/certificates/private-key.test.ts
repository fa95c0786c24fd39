import { updateApplicationDraft } from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, focused, get, textOf } from '../testing/queries.ts';
import { compose } from '../testing/typing.ts';
import type { MadoCertificateWizard } from './mado-certificate-wizard.ts';
import { control, csr, enter, openDraft } from './mado-certificate-wizard.suite.ts';
import { expectNowhere, overheard, plainKey } from './private-key.suite.ts';

const transferOf = (text: string): DataTransfer => {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', text);
  return transfer;
};

function choose(element: MadoCertificateWizard, file: File): void {
  const input = element.renderRoot.querySelector<HTMLInputElement>('#csr-file');
  ok(input);
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const options = { bubbles: true, cancelable: true, composed: true };
type Way = (element: MadoCertificateWizard, key: { readonly bytes: Uint8Array; readonly pem: string }) => void;
const ways: Readonly<Record<string, Way>> = {
  'a paste': (element, { pem }) => {
    // Firefox fills a made event from `data` alone
    const init = { ...options, clipboardData: transferOf(pem), data: pem, dataType: 'text/plain' };
    const event = new ClipboardEvent('paste', init);
    control(element, 'basics.csr').dispatchEvent(event);
    equal(event.defaultPrevented, true);
  },
  'a drop': (element, { pem }) => {
    const event = new DragEvent('drop', { ...options, dataTransfer: transferOf(pem) });
    control(element, 'basics.csr').dispatchEvent(event);
    equal(event.defaultPrevented, true);
  },
  'what a browser asks before it puts it in': (element, { pem }) =>
    equal(enter(control(element, 'basics.csr'), pem, 'insertFromPaste'), false),
  'what a browser puts in without asking': (element, { pem }) => {
    const field = control(element, 'basics.csr');
    field.value = pem;
    field.dispatchEvent(new InputEvent('input', { ...options, inputType: 'insertReplacementText' }));
  },
  'a second half': (element, { pem }) => {
    const field = control(element, 'basics.csr');
    const middle = pem.indexOf('PRIV') + 2;
    ok(enter(field, pem.slice(0, middle)));
    equal(enter(field, pem.slice(middle), 'insertFromPaste'), false);
  },
  'another field': (element, { pem }) =>
    equal(enter(control(element, 'basics.remarks'), pem, 'insertFromPaste'), false),
  'a file': (element, { pem }) => choose(element, new File([pem], 'server.key')),
  'a file in DER': (element, { bytes }) => choose(element, new File([new Uint8Array(bytes)], 'server.der')),
};

describe('mado-certificate-wizard and private keys', () => {
  for (const [name, way] of Object.entries(ways))
    it(`CRT-05 keeps one out that comes by ${name}, and says so`, async () => {
      const key = await plainKey();
      const { server, element } = await openDraft();
      const text = await overheard(server, async () => {
        way(element, key);
        const alert = await until(() => all(element, 'alert')[0], 'the warning');
        const file = /^server\.\w+は使えません 秘密鍵が入っているファイル/; // said where it was chosen, with its name
        if (name.startsWith('a file')) ok(file.test(textOf(alert)), textOf(alert));
        else includes(textOf(alert), '秘密鍵は貼り付けないでください');
        get(element, 'button', '保存して中断する').click();
        await settle(element);
      });
      expectNowhere(text, key.bytes);
      ok(!text.includes(key.pem.slice(30, 80)));
      enter(control(element, 'basics.serverName'), 'w');
      await until(() => all(element, 'alert').length === 0 || undefined, 'no warning any more');
    });

  it('CRT-05 makes the field anew where a key was in it, so that nothing undoes it back', async () => {
    const { pem } = await plainKey();
    const { element } = await openDraft();
    const before = control(element, 'basics.csr');
    before.value = pem;
    before.dispatchEvent(new InputEvent('input', { ...options, inputType: 'insertReplacementText' }));
    equal(before.value, '');
    await until(() => control(element, 'basics.csr') !== before || undefined, 'another field');
    await until(() => focused() === control(element, 'basics.csr') || undefined, 'the focus in it');
  });

  it('CRT-05 takes a request as a file, in PEM and in DER, and says why another is refused', async () => {
    const { element } = await openDraft();
    enter(control(element, 'basics.serverName'), 'www.example.co.jp');
    const der = Uint8Array.from(atob(csr.replaceAll(/-----[^-]+-----|\s/g, '')), (one) => one.codePointAt(0) ?? 0);
    for (const file of [new File([csr], 'a.csr'), new File([der], 'a.der')]) {
      choose(element, file);
      await until(() => textOf(element).includes('このCSRで申し込めます') || undefined);
      includes(textOf(element), 'ECDSA P-256');
      equal(control(element, 'basics.csr').value.replaceAll(/\s/g, ''), csr.replaceAll(/\s/g, ''));
    }
    for (const [file, words] of [
      [new File(['hello'], '見積書.pdf'), 'CSRとして読み取れません'],
      [new File(['x'.repeat(300_000)], 'large.csr'), 'CSRが大きすぎます'],
    ] as const) {
      choose(element, file);
      await until(() => textOf(element).includes(words) || undefined, words);
      includes(textOf(element), file.name);
    }
  });

  it('CRT-05 says why the request in the field is refused, and what it says all the same', async () => {
    const { element } = await openDraft();
    enter(control(element, 'basics.serverName'), 'mail.example.jp');
    enter(control(element, 'basics.csr'), csr);
    await until(() => textOf(element).includes('CSRのサーバ名が、入力したサーバ名と一致しません') || undefined);
    includes(textOf(element), 'www.example.co.jp');
    equal(control(element, 'basics.csr').getAttribute('aria-invalid'), 'true');
  });

  it('Enter that ends a composition goes to no other step, and leaves what was composed', async () => {
    for (const order of ['chromium', 'safari'] as const) {
      const { server, element } = await openDraft();
      const field = control(element, 'basics.serverName');
      ok(field instanceof HTMLInputElement);
      compose(field, '日本語.example', order);
      await settle(element);
      equal(field.value, '日本語.example');
      equal(all(element, 'group').length, 0);
      equal(server.count(updateApplicationDraft) <= 1, true);
      element.remove();
    }
  });
});
