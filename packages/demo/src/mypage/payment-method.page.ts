import '@madoguchi/elements/define/mado-payment-method.js';
import './customer.ts';

// The provider's page stands in the slot, in a frame; only that frame, from that origin, is believed (the guide says why).
const method = document.querySelector('mado-payment-method');
let frame: HTMLIFrameElement | undefined;
let origin = '';

method?.addEventListener('mado-payment-fields', ({ setup }) => {
  const url = new URL(setup.fieldsUrl);
  url.searchParams.set('language', document.documentElement.lang);
  origin = url.origin;
  frame = document.createElement('iframe');
  frame.slot = 'fields';
  frame.title = document.documentElement.lang === 'en' ? 'Card, at Asahi Payments' : 'カード情報（あさひペイメント）';
  frame.src = url.href;
  method.append(frame);
});
method?.addEventListener('mado-payment-fields-ended', () => {
  frame?.remove();
  frame = undefined;
});
addEventListener('message', ({ origin: from, source, data }: MessageEvent<unknown>) => {
  if (!frame || from !== origin || source !== frame.contentWindow || typeof data !== 'object' || data === null) return;
  if ('height' in data && typeof data.height === 'number') frame.height = String(Math.ceil(data.height));
  if (!('setup' in data) || !('token' in data)) return;
  const { setup, token } = data;
  if (typeof setup === 'string' && typeof token === 'string') void method?.provide({ setupId: setup, token });
});
