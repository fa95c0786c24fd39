import { activationRequestLimits } from '@madoguchi/sdk/environments/activation-request-limits.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import type { ActivationTexts, ShownActivation, WithRequest } from './activation-words.ts';
import { fileDrop } from '../portal/form/file-drop.ts';

/** What the first step works with. */
export interface ActivationRequest {
  readonly outcome: FormOutcome;
  readonly moment: (iso: string) => string;
  /** Whether a request is registered for what is assigned now. */
  readonly registered: boolean;
  /** Several files were handed in at once. */
  readonly several: boolean;
  /** It was to be registered, and there was no file. */
  readonly missing: boolean;
  /** Where products are assigned; undefined where the host does not say. */
  readonly assignmentHref: string | undefined;
  readonly onChoose: (files: readonly File[]) => void;
  readonly onClear: () => void;
  /** It is to be registered, and there is no file. */
  readonly onMissing: () => void;
  /** Another request is to be registered, though one was. */
  readonly onAnother: () => void;
  readonly onRegister: (state: WithRequest) => void;
}

const mostKilobytes = activationRequestLimits.most / 1024;

/** The first step: the request file is chosen, looked at and registered. */
export function activationRequest(
  messages: ActivationTexts,
  state: ShownActivation,
  step: ActivationRequest,
): TemplateResult {
  const { activation } = state;
  if (state.type === 'ready' && step.registered) return registered(messages, activation, step);
  if (!activation.mayActivate) return html`<p class="mado-text">${messages.text('activation.request-member')}</p>`;
  const closed = closedNote(messages, activation, step);
  if (closed) return closed;
  switch (state.type) {
    case 'sending':
    case 'signing':
      return sending(messages, state, step);
    case 'chosen':
    case 'failed':
      return chosen(messages, state, step);
    case 'activated':
      return html`<p class="mado-notice mado-notice-success" part="success" id=${step.outcome.id} role="status" tabindex="-1">
          ${messages.text('activation.made')}
        </p>
        ${requestFacts(messages, state, step)} ${another(messages, step)}`;
    case 'checking':
      return html`<p class="mado-text" role="status">${messages.text('activation.checking', { name: state.fileName })}</p>`;
    default:
      return html`<p class="mado-text">${messages.text('activation.request-text')}</p>
        ${refusal(messages, state, step)}
        ${fileDrop({
          id: 'file',
          label: messages.text(state.type === 'refused' ? 'activation.choose-again' : 'activation.choose'),
          drop: messages.text('activation.drop'),
          hint: messages.text('activation.limits', { size: mostKilobytes }),
          accept: '.json,application/json',
          error: step.missing ? messages.text('activation.choose-first') : undefined,
          onFiles: step.onChoose,
        })}
        <div class="mado-actions">${submit(messages, step.onMissing)}</div>`;
  }
}

/** What is known afterwards of the request that was registered. */
function registered(
  messages: ActivationTexts,
  activation: ShownActivation['activation'],
  step: ActivationRequest,
): TemplateResult {
  const { issued, mayActivate, assigned } = activation;
  return html`<dl class="facts" part="facts">
      <dt>${messages.text('activation.system')}</dt>
      <dd>${issued?.systemName}</dd>
      <dt>${messages.text('activation.registered')}</dt>
      <dd>${issued ? step.moment(issued.issuedAt) : ''}</dd>
    </dl>
    ${mayActivate && assigned ? (closedNote(messages, activation, step) ?? another(messages, step)) : nothing}`;
}

function another(messages: ActivationTexts, { onAnother }: ActivationRequest): TemplateResult {
  return html`<div class="mado-actions">
    <button class="mado-button mado-button-quiet" type="button" @click=${onAnother}>
      ${messages.text('activation.another')}
    </button>
  </div>`;
}

/** Why no request is taken, and what is to be done first; undefined where one is. */
function closedNote(
  messages: ActivationTexts,
  { ended, assigned, exceeded = [] }: ShownActivation['activation'],
  { assignmentHref: href }: ActivationRequest,
): TemplateResult | undefined {
  if (ended) return html`<p class="mado-text" part="ended">${messages.text('activation.ended')}</p>`;
  const way = href ? html`<a class="mado-link" href=${href}>${messages.text('activation.assign')}</a>` : nothing;
  if (!assigned)
    return html`<p class="mado-text">${messages.text('activation.assign-first')}</p>
      ${way}`;
  if (exceeded.length === 0) return undefined;
  return html`<div class="mado-notice" part="exceeded" role="status">
    <p class="mado-notice-title">${messages.text('activation.exceeded')}</p>
    <p class="mado-text">${messages.text('activation.exceeded-text')}</p>
    <dl class="facts">
      ${exceeded.map(
        ({ name, count }) =>
          html`<dt>${name}</dt>
            <dd>${messages.text('activation.exceeded-by', { count: count.toLocaleString(messages.locale) })}</dd>`,
      )}
    </dl>
    ${way}
  </div>`;
}

/** Why the file is not taken. */
function refusal(
  messages: ActivationTexts,
  state: ShownActivation,
  { outcome, several }: ActivationRequest,
): TemplateResult | typeof nothing {
  if (several) return html`<p class="mado-error" role="alert">${messages.text('activation.one-file')}</p>`;
  if (state.type !== 'refused') return nothing;
  const { code, params } = state.error;
  return html`<div class="mado-notice mado-notice-danger" part="refused" id=${outcome.id} role="alert" tabindex="-1">
    <p class="mado-notice-title">${messages.text('activation.refused', { name: state.fileName })}</p>
    <p class="mado-text">${code === 'payload-too-large' ? messages.text('activation.too-large', { size: mostKilobytes }) : (messages.find(`error.${code}`, params) ?? messages.text('error.file-type-refused'))}</p>
  </div>`;
}

function chosen(
  messages: ActivationTexts,
  state: Extract<WithRequest, { type: 'chosen' | 'failed' }>,
  step: ActivationRequest,
): TemplateResult {
  return html`${step.outcome.render(messages, { error: state.type === 'failed' ? state.error : undefined })}
    ${requestFacts(messages, state, step)}
    <div class="mado-actions">
      ${submit(messages, () => step.onRegister(state))}
      <button class="mado-button mado-button-quiet" type="button" @click=${step.onClear}>
        ${messages.text('activation.choose-again')}
      </button>
    </div>`;
}

function submit(messages: ActivationTexts, onSubmit: () => void): TemplateResult {
  return html`<button class="mado-button" part="submit" type="button" @click=${onSubmit}>
    ${messages.text('activation.submit')}
  </button>`;
}

function sending(
  messages: ActivationTexts,
  state: Extract<WithRequest, { type: 'sending' | 'signing' }>,
  { onClear }: ActivationRequest,
): TemplateResult {
  const { sent, total } = state.type === 'sending' ? state.progress : { sent: 1, total: 1 };
  return html`<div class="sending">
      <label class="mado-text" for="progress" role="status">${messages.text(`activation.${state.type}`)}</label>
      <progress id="progress" part="progress" max=${total} value=${sent}></progress>
    </div>
    ${
      state.type === 'sending'
        ? html`<div class="mado-actions">
            <button class="mado-button mado-button-quiet" type="button" @click=${onClear}>
              ${messages.text('activation.cancel')}
            </button>
          </div>`
        : nothing
    }`;
}

/** What the chosen file says. */
function requestFacts(
  messages: ActivationTexts,
  { fileName, request, activation: { products = [] } }: WithRequest,
  { moment }: ActivationRequest,
): TemplateResult {
  const product = products.find(({ id }) => id === request.product)?.name ?? request.product;
  return html`<dl class="facts" part="facts">
    <dt>${messages.text('activation.file')}</dt>
    <dd>${fileName}</dd>
    <dt>${messages.text('activation.system')}</dt>
    <dd>${request.system.name}</dd>
    <dt>${messages.text('activation.product')}</dt>
    <dd>${product}</dd>
    <dt>${messages.text('activation.created')}</dt>
    <dd>${moment(request.createdAt)}</dd>
  </dl>`;
}
