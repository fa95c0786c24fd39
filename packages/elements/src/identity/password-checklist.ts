import type { Messages, PasswordCheck, PasswordPolicy, PasswordRule } from '@madoguchi/sdk';
import type { passwordFormJa } from '@madoguchi/sdk/identity/password-form.ja.js';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

type Texts = Messages<typeof passwordFormJa>;

/** A rule as a line of the list. */
export interface ShownRule extends PasswordRule {
  /** What decides it is not known yet. */
  readonly open?: boolean;
}

/** The words of one rule. The symbols are named where no rule of their own names them. */
function ruleText(messages: Texts, rule: PasswordRule, policy: PasswordPolicy | undefined): string {
  if (rule.code === 'characters' && policy) {
    const { characters, symbols, require } = policy;
    if (characters === 'any') return messages.text('password.characters.any');
    if (symbols !== '' && !require.includes('symbol')) return messages.text('password.characters.listed', { symbols });
  }
  return messages.find(`password.${rule.code}`, rule.params) ?? rule.code;
}

/**
 * The rules of the policy as a list that shows, and says to those who listen, which ones a value keeps (AUTH-05). Those
 * it does not keep stand out once it was `sent` with them.
 */
export function passwordChecklist(
  messages: Texts,
  id: string,
  rules: readonly ShownRule[],
  { policy, sent }: { readonly policy: PasswordPolicy | undefined; readonly sent: boolean },
): TemplateResult {
  return html`<div class="mado-rules" part="rules" id=${id}>
    <p class="mado-hint">${messages.text('password-form.rules')}</p>
    <ul>
      ${rules.map((rule) => {
        const wrong = sent && !rule.open;
        const said = messages.text(rule.met ? 'password-form.met' : 'password-form.unmet');
        return html`<li class="mado-rule ${rule.met ? 'mado-rule-met' : wrong ? 'mado-rule-unmet' : ''}" part="rule">
          ${mark(rule.met, wrong)}<span>${ruleText(messages, rule, policy)}<span class="mado-hidden"> ${said}</span></span>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** What changed between two checks, as one sentence a rule: it is said once. */
export function changedRules(
  messages: Texts,
  before: PasswordCheck | undefined,
  after: PasswordCheck,
  policy: PasswordPolicy | undefined,
): string {
  return after.rules
    .filter((rule) => before?.rules.find(({ code }) => code === rule.code)?.met !== rule.met)
    .map((rule) => {
      const said = messages.text(rule.met ? 'password-form.met' : 'password-form.unmet');
      return `${ruleText(messages, rule, policy)}: ${said}`;
    })
    .join(' / ');
}

function mark(met: boolean, sent: boolean): TemplateResult {
  const shape: SVGTemplateResult =
    met || sent
      ? svg`<path d=${met ? 'M3.5 8.5l3 3 6-7' : 'M4 4l8 8m0-8l-8 8'} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"></path>`
      : svg`<circle cx="8" cy="8" r="2.5" fill="currentColor"></circle>`;
  return html`<svg class="mado-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shape}</svg>`;
}
