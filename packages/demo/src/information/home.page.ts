import '@madoguchi/elements/define/mado-session.js';
import { goOn } from './site.ts';

document.addEventListener('mado-signed-out', () => location.assign('/information/'));
const portal = await document.querySelector('mado-portal')?.ready;
portal?.session.subscribe((session) => {
  if (session.type === 'anonymous') location.replace('/information/');
  if (session.type === 'active' && session.gates.length > 0) goOn(session);
});
