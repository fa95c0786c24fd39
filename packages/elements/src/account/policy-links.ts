import type { Messages } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../portal/safe-url.ts';
import type { AccountWords } from './account-words.ts';

/** The host's pages with 利用規約, 情報セキュリティ基本方針, 個人情報保護方針 and 個人情報の取扱いについて (SUP-14). */
export interface PolicyAddresses {
  readonly termsHref: string | undefined;
  readonly securityPolicyHref: string | undefined;
  readonly privacyPolicyHref: string | undefined;
  readonly personalInformationHref: string | undefined;
}

/** The attributes that give them. */
export const policyProperties: Readonly<Record<keyof PolicyAddresses, { readonly attribute: string }>> = {
  termsHref: { attribute: 'terms-href' },
  securityPolicyHref: { attribute: 'security-policy-href' },
  privacyPolicyHref: { attribute: 'privacy-policy-href' },
  personalInformationHref: { attribute: 'personal-information-href' },
};

/** Links to those of them that the host has, below what they are there for; they open beside what is being typed. */
export function policyLinks(
  messages: Messages<AccountWords>,
  hint: string,
  addresses: PolicyAddresses,
): TemplateResult | typeof nothing {
  const links = (
    [
      ['account.policy.terms', addresses.termsHref],
      ['account.policy.security', addresses.securityPolicyHref],
      ['account.policy.privacy', addresses.privacyPolicyHref],
      ['account.policy.personal-information', addresses.personalInformationHref],
    ] as const
  ).flatMap(([key, given]) => {
    const href = safeUrl(given);
    return href === undefined ? [] : [{ key, href }];
  });
  if (links.length === 0) return nothing;
  return html`<nav class="policies" part="policies" aria-label=${messages.text('account.policies')}>
    <p class="mado-hint">${hint}</p>
    <ul>
      ${links.map(
        ({ key, href }) =>
          html`<li><a class="mado-link" href=${href} target="_blank" rel="noopener">${messages.text(key)}</a></li>`,
      )}
    </ul>
  </nav>`;
}
