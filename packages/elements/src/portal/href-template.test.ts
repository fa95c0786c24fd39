import { equal } from '../testing/assert.ts';
import { hrefFrom } from './href-template.ts';

const scheme = ['java', 'script:'].join('');

describe('href templates', () => {
  it('take values in, as part of an address and nothing else', () => {
    equal(hrefFrom('/videos/{system}', { system: 'sias' }), '/videos/sias');
    equal(hrefFrom('/faq?of={system}&x={system}', { system: 'a/b?c' }), '/faq?of=a%2Fb%3Fc&x=a%2Fb%3Fc');
    equal(hrefFrom('/{constructor}', {}), '/{constructor}');
    equal(hrefFrom('/plain'), '/plain');
  });

  it('lead nowhere without a template, and never to a script', () => {
    equal(hrefFrom(undefined, { system: 'sias' }), undefined);
    equal(hrefFrom('', {}), undefined);
    equal(hrefFrom('{system}', { system: `${scheme}alert(1)` }), 'javascript%3Aalert(1)');
    equal(hrefFrom(`${scheme}{system}`, { system: 'alert(1)' }), undefined);
  });
});
