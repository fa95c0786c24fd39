import type { AccessApplication, AccessApplicationPage } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chevron } from '../portal/chevron.ts';
import { linkedText } from '../portal/text/linked-text.ts';
import type { ListDrawing } from '../portal/list/list-drawing.ts';
import type { AccessApplicationTexts } from './access-application-words.ts';
import { lines } from './project-words.ts';

/** 申請の状況, as a list draws it. */
export function accessApplications(
  messages: AccessApplicationTexts,
  day: (iso: string) => string,
): ListDrawing<AccessApplicationPage> {
  return {
    title: messages.text('access.list.title'),
    rows: ({ items }) =>
      html`<ul class="list-rows">
        ${repeat(
          items,
          ({ id }) => id,
          (application) => row(messages, application, day),
        )}
      </ul>`,
    bone: html`<div class="list-row applied"><span class="list-bone">&nbsp;</span><span class="list-bone">&nbsp;</span></div>`,
    bones: 2,
    empty: { title: messages.text('access.list.empty'), hint: messages.text('access.list.empty-hint') },
    narrowed: false,
    clear: () => undefined,
  };
}

/** How far an application is, and how that looks. */
const looks = { received: 'open', done: 'good', refused: 'over' } as const;

/** One application: what it is about, how far it is, and what was asked for. */
function row(
  messages: AccessApplicationTexts,
  { project, state, note, appliedAt, settledAt }: AccessApplication,
  day: (iso: string) => string,
): TemplateResult {
  const known = Object.hasOwn(looks, state) ? (state as keyof typeof looks) : undefined;
  const { projectName: name, groupName, mailAddresses, contractNumbers } = project;
  return html`<li class="list-row applied" part="application">
    <div class="applied-head">
      <h3 class="applied-name" data-row tabindex="-1">${name}</h3>
      <span class="state ${known ? `state-${looks[known]}` : ''}" part="state"
        >${messages.text(`access.state.${known ?? 'unknown'}`)}</span
      >
    </div>
    <p class="about">
      <span>${groupName}</span> <span>${messages.text('access.applied')} ${day(appliedAt)}</span>
      ${settledAt === undefined ? nothing : html`<span>${messages.text('access.settled')} ${day(settledAt)}</span>`}
    </p>
    ${
      note
        ? html`<p class="said"><span class="said-by">${messages.text('access.note')}</span>${linkedText(note)}</p>`
        : nothing
    }
    <details class="contents">
      <summary class="mado-link">
        <span class="mado-hidden">${messages.text('access.contents-of', { name })}</span>
        ${messages.text('access.accounts-of', { count: mailAddresses.length })}
        ${messages.text('access.contracts-of', { count: contractNumbers.length })} ${chevron}
      </summary>
      <div class="contents-body">
        <p class="mado-text">${lines(mailAddresses)}</p>
        <p class="mado-text">${lines(contractNumbers)}</p>
      </div>
    </details>
  </li>`;
}
