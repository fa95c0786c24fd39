import type { CatalogueViewState, CouponListState, ShownCoupon, ShownCoupons } from '@madoguchi/sdk';
import { createCertificateCatalogue, type CatalogueView } from '@madoguchi/sdk/certificates/certificate-catalogue.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import { createCouponList, type CouponList } from '@madoguchi/sdk/certificates/coupon-list.js';
import type { couponsJa } from '@madoguchi/sdk/certificates/coupons.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { blank } from '../portal/list/blank.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { couponsTexts } from './coupons.texts.ts';
import { madoCouponListStyles } from './mado-coupon-list.styles.ts';

/**
 * クーポン管理: the coupons of the agency whose code is stored among the account details, with what is left of each and until
 * when (CRT-17). Without an agency code it says so, and leads to where one is stored (CRT-16).
 *
 * @summary The coupons of one’s agency.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when the agency has no coupons.
 * @slot footer - Below everything.
 * @csspart title - The title.
 * @csspart agency - Whose coupons they are.
 * @csspart count - How many there are.
 * @csspart table - The table.
 * @csspart row - One coupon.
 * @csspart standing - Whether a coupon can be used.
 * @csspart hint - Where a coupon is used.
 * @csspart empty - What stands there when there is nothing.
 * @csspart account-details - The link to the account details.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again, where they could not be read.
 * @attr {string} account-details-href - Where account details are stored.
 */
export class MadoCouponList extends MadoElement<typeof couponsJa & typeof certificateWordsJa> {
  static override styles: CSSResult[] = madoCouponListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    catalogue: { attribute: false, noAccessor: true },
    accountDetailsHref: { attribute: 'account-details-href' },
  };

  declare accountDetailsHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = couponsTexts;
  #byHand = false;
  readonly #coupons = new PersonalConnection<CouponListState, CouponList>(this, { type: 'loading' }, createCouponList);
  /** Only for the names of services. */
  readonly #catalogue = new PersonalConnection<CatalogueViewState, CatalogueView>(this, { type: 'loading' }, (portal) =>
    this.#byHand ? undefined : createCertificateCatalogue(portal),
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): CouponListState {
    return this.#coupons.state;
  }
  set state(state: CouponListState) {
    this.#byHand = true;
    if (this.#catalogue.controller) this.#catalogue.remake();
    this.#coupons.show(state);
  }

  /** What services are called, in the same way. */
  get catalogue(): CatalogueViewState {
    return this.#catalogue.state;
  }
  set catalogue(catalogue: CatalogueViewState) {
    this.#catalogue.show(catalogue);
  }

  protected override render(): TemplateResult {
    return html`<section class="mado-form coupons">${this.#renderState()}</section>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages } = this;
    // the rows name their services from the beginning, so that nothing jumps
    if (state.type === 'unavailable') return this.#renderUnread(state);
    if (state.type === 'loading' || (this.#awaitsNames && state.items.length > 0))
      return this.#renderUnread({ type: 'loading' });
    return html`<div class="mado-stack">
      <slot name="header"><h2 class="mado-title" part="title">${messages.text('coupons.title')}</h2></slot>
      ${state.agencyCode === '' ? this.#renderWithout() : this.#renderCoupons(state)}
    </div>`;
  }

  get #awaitsNames(): boolean {
    return this.catalogue.type === 'loading' && this.#catalogue.controller !== undefined;
  }

  #renderUnread(state: Exclude<CouponListState, { readonly type: 'ready' }>): TemplateResult {
    const { messages } = this;
    return untilRead(messages, this.#outcome, state, {
      loading: messages.text('coupons.loading'),
      unavailable: messages.text('coupons.unavailable'),
      onRetry: () => void this.#coupons.controller?.retry(),
    });
  }

  #renderWithout(): TemplateResult {
    return blank({
      kind: 'empty',
      title: this.messages.text('coupons.no-agency'),
      hint: this.messages.text('coupons.no-agency-text'),
      action: this.#renderLink('mado-button'),
    });
  }

  #renderLink(look: string): TemplateResult | undefined {
    const href = safeUrl(this.accountDetailsHref);
    return href
      ? html`<a class=${look} part="account-details" href=${href}>${this.messages.text('coupons.to-account-details')}</a>`
      : undefined;
  }

  #renderCoupons({ agencyCode, items }: ShownCoupons): TemplateResult {
    const { messages } = this;
    const agency = messages.text('coupons.agency', { agencyCode });
    if (items.length === 0)
      return html`<slot name="empty"
        >${blank({ kind: 'empty', title: messages.text('coupons.empty'), hint: agency, action: this.#renderLink('mado-link') })}</slot
      >`;
    const columns = ['number', 'service', 'balance', 'ends-on', 'standing'] as const;
    // roles are said, as a table that is drawn as cards is none to a browser
    return html`<div class="head">
        <p class="agency" part="agency">${agency}</p>
        <span class="row-count" part="count" role="status">${messages.text('coupons.count', { count: items.length })}</span>
      </div>
      <table class="rows" part="table" role="table" aria-label=${agency}>
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map(
              (column) =>
                html`<th class=${column === 'balance' ? 'count' : ''} role="columnheader" scope="col">${messages.text(`coupons.${column}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${items.map((item) => this.#renderRow(item))}
        </tbody>
      </table>
      <p class="mado-hint" part="hint">${messages.text('coupons.use')}</p>`;
  }

  #renderRow({ coupon, standing }: ShownCoupon): TemplateResult {
    const { messages } = this;
    const { number, serviceId, balance, bought, endsOn } = coupon;
    const cell = (column: 'service' | 'balance' | 'ends-on' | 'standing', look: string, content: unknown) =>
      html`<td class=${look} role="cell"><span class="label" aria-hidden="true">${messages.text(`coupons.${column}`)}</span>${content}</td>`;
    return html`<tr class=${standing === 'usable' ? '' : 'spent'} part="row" role="row">
      <th class="number" role="rowheader" scope="row">${number}</th>
      ${cell('service', 'wide', this.#serviceName(serviceId))}
      ${cell('balance', 'count', messages.text('coupons.balance-of', { balance, bought }))}
      ${cell('ends-on', 'day', calendarDayText(messages.locale)(endsOn))}
      ${cell(
        'standing',
        'short',
        html`<span class="standing standing-${standing}" part="standing">${messages.text(`coupons.standing.${standing}`)}</span>`,
      )}
    </tr>`;
  }

  #serviceName(id: string): string {
    const { messages, catalogue } = this;
    const service = 'catalogue' in catalogue && catalogue.catalogue.services.find((one) => one.id === id);
    return service ? localized(service.name, messages.locale) : messages.text('certificates.service.other');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-coupon-list': MadoCouponList;
  }
}
