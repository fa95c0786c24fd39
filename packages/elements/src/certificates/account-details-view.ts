import type {
  AccountDetailsFormState,
  AccountDetailsInput,
  ContactRole,
  DetailsChange,
  FieldError,
  Messages,
} from '@madoguchi/sdk';
import type { AccountDetailsForm } from '@madoguchi/sdk/certificates/account-details-form.js';
import type { accountDetailsJa } from '@madoguchi/sdk/certificates/account-details.ja.js';
import type { applicationFieldsJa } from '@madoguchi/sdk/certificates/application-fields.ja.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { conflictSides, type WrittenEntries } from './conflict-sides.ts';
import { contactFacts, entryFacts, nothingEntered, writtenContact, writtenOrganisation } from './entry-facts.ts';
import { contactEntries, oneEntry, organisationEntries, type EntryFields } from './entry-fields.ts';
import { entryLabel, entrySummary, roleName } from './entry-words.ts';
import { factList, type Fact } from '../portal/form/fact-list.ts';

export type AccountDetailsTexts = Messages<
  typeof accountDetailsJa & typeof applicationFieldsJa & typeof certificateWordsJa & PortalTexts
>;

/** A state in which there are details on the screen. */
export type EditingState = Extract<AccountDetailsFormState, { readonly typed: unknown }>;

/** What the form works with. */
export interface AccountDetailsDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: AccountDetailsForm | undefined;
  /** Whether the host gives title and lead. */
  readonly headed: boolean;
  /** Whose contacts are asked for. */
  readonly roles: readonly ContactRole[];
  /** What is wrong and was not typed anew yet. */
  readonly errors: readonly FieldError[];
  /** Goes up for each part whose fields begin anew. */
  readonly fresh: (part: ContactRole | 'all') => number;
  /** What was filled in last as the registration contact. */
  readonly copied: ContactRole | undefined;
  readonly onType: (change: DetailsChange) => void;
  readonly onCopy: (role: ContactRole) => void;
  readonly onKeep: () => void;
  readonly onTake: () => void;
  readonly before: (details: AccountDetailsInput) => boolean;
}

/** アカウント情報: the agency, the organisation and the contacts, to be confirmed (CRT-16). */
export function accountDetailsForm(
  messages: AccountDetailsTexts,
  state: EditingState,
  form: AccountDetailsDrawing,
): TemplateResult {
  const { view, controller, fresh } = form;
  const title = messages.text('account-details.title');
  const content =
    state.type === 'conflict'
      ? html`<div class="head">${sides(messages, state, form)}</div>`
      : html`${head(messages, state, form)} ${keyed(fresh('all'), parts(messages, state, form))}
          <div class="acts">
            <p class="mado-hidden" role="status">
              ${form.copied ? messages.text('account-details.copied', { role: roleName(messages, form.copied) }) : nothing}
            </p>
            <div class="mado-actions">${submitButton(messages.text('account-details.next'), false, '')}</div>
          </div>`;
  return view.render(messages, {
    title,
    content,
    draft: 'draft' in state ? state.draft : undefined,
    busy: state.type === 'submitting',
    confirmation: (draft) => ({
      title: messages.text('account-details.confirm'),
      body: confirmation(messages, draft, form.roles),
      act: messages.text('account-details.decide'),
      cancel: messages.text('account-details.back'),
    }),
    before: form.before,
    controller,
  });
}

function head(messages: AccountDetailsTexts, state: EditingState, form: AccountDetailsDrawing): TemplateResult {
  const { view, headed, errors } = form;
  return html`<div class="head">
    ${
      headed
        ? nothing
        : html`<h2 class="mado-title" part="title">${messages.text('account-details.title')}</h2>
            <p class="mado-text">${messages.text('account-details.text')}</p>`
    }
    ${view.outcome.render(messages, {
      error: state.type === 'failed' ? state.error : undefined,
      items: entrySummary(messages, errors),
      typed: true,
    })}
    ${notice(messages, state, form)}
  </div>`;
}

/** What came of the last step, or of the last visit, where it is no failure. */
function notice(
  messages: AccountDetailsTexts,
  { type, restored, merged }: EditingState,
  { view, onTake }: AccountDetailsDrawing,
): TemplateResult | typeof nothing {
  const { id } = view.outcome;
  if (type === 'saved')
    return html`<p class="mado-notice mado-notice-success" part="success" id=${id} role="status" tabindex="-1">
      ${messages.text('account-details.saved')}
    </p>`;
  if (type !== 'ready') return nothing;
  return html`${
    merged
      ? html`<p class="mado-notice" part="merged" id=${id} role="status" tabindex="-1">${messages.text('account-details.merged')}</p>`
      : nothing
  }
  ${restored ? restoredNote(messages.text('account-details.restored'), messages.text('account-details.take'), onTake) : nothing}`;
}

/** Both sides of what was changed in two places, and the choice. */
function sides(
  messages: AccountDetailsTexts,
  { typed, saved }: EditingState,
  { view, roles, onKeep, onTake }: AccountDetailsDrawing,
): TemplateResult {
  const written = ({ agencyCode, organisation, contacts }: AccountDetailsInput): readonly WrittenEntries[] => [
    {
      title: messages.text('account-details.agency'),
      entries: [{ field: 'agencyCode', label: entryLabel(messages, 'agencyCode'), text: agencyCode }],
    },
    { title: messages.text('account-details.organisation'), entries: writtenOrganisation(messages, organisation) },
    ...roles.map((role) => ({
      title: roleName(messages, role),
      entries: writtenContact(messages, role, contacts[role]),
    })),
  ];
  return conflictSides(view.outcome.id, {
    here: written(typed),
    saved: written(saved),
    empty: nothingEntered(messages),
    words: {
      title: messages.text('account-details.conflict'),
      text: messages.text('account-details.conflict-text'),
      same: messages.text('account-details.conflict-same'),
      here: messages.text('account-details.conflict-here'),
      saved: messages.text('account-details.conflict-saved'),
      keep: messages.text('account-details.keep'),
      take: messages.text('account-details.take'),
    },
    onKeep,
    onTake,
  });
}

function parts(
  messages: AccountDetailsTexts,
  { typed }: EditingState,
  { errors, roles, fresh, onType, onCopy }: AccountDetailsDrawing,
): readonly TemplateResult[] {
  const fields: EntryFields = { errors };
  const agency = oneEntry(
    messages,
    'agencyCode',
    typed.agencyCode,
    { size: 'short', hint: messages.text('account-details.agency-hint') },
    fields,
    (agencyCode) => onType({ block: 'agency', typed: { agencyCode } }),
  );
  const organisation = organisationEntries(messages, typed.organisation, fields, (change) =>
    onType({ block: 'organisation', typed: change }),
  );
  return [
    part('agency', messages.text('account-details.agency'), html`<div class="entries">${agency}</div>`),
    part(
      'organisation',
      messages.text('account-details.organisation'),
      organisation,
      html`<p class="mado-hint">${messages.text('account-details.organisation-hint')}</p>`,
    ),
    ...roles.map((role) => {
      const entries = contactEntries(messages, role, typed.contacts[role], fields, (change) =>
        onType({ block: role, typed: change }),
      );
      const copy =
        role === 'registration'
          ? undefined
          : html`<button class="mado-link copy" part="same" type="button" @click=${() => onCopy(role)}>
              ${messages.text('account-details.copy')}
            </button>`;
      return part(role, roleName(messages, role), html`${keyed(fresh(role), entries)}`, copy);
    }),
  ];
}

function part(id: string, title: string, fields: TemplateResult, beside?: TemplateResult): TemplateResult {
  return html`<section class="part" part="part" aria-labelledby="part-${id}">
    <div class="part-head"><h3 class="part-title" id="part-${id}">${title}</h3>${beside ?? nothing}</div>
    ${fields}
  </section>`;
}

function confirmation(
  messages: AccountDetailsTexts,
  { agencyCode, organisation, contacts }: AccountDetailsInput,
  roles: readonly ContactRole[],
): TemplateResult {
  const none = messages.text('account-details.part-empty');
  const facts = (title: string, all: readonly Fact[], without = none): TemplateResult =>
    html`<section class="facts-part">
      <h3 class="facts-title">${title}</h3>
      ${all.length > 0 ? factList(all) : html`<p class="mado-hint">${without}</p>`}
    </section>`;
  const code: readonly Fact[] = agencyCode === '' ? [] : [[entryLabel(messages, 'agencyCode'), agencyCode]];
  return html`${facts(messages.text('account-details.agency'), code, messages.text('account-details.agency-missing'))}
    ${facts(messages.text('account-details.organisation'), entryFacts(writtenOrganisation(messages, organisation)))}
    ${roles.map((role) => facts(roleName(messages, role), contactFacts(messages, role, contacts[role])))}`;
}
