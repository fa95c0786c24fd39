import { html, type TemplateResult } from 'lit';

/** The shape of what is not here yet. */
export interface ContractBones {
  readonly bone: TemplateResult;
  readonly boneTitle: TemplateResult | undefined;
}

export function contractBones(portlet: boolean): ContractBones {
  return {
    bone: html`<div class="bone ${portlet ? '' : 'bone-row'}"><span class="list-bone">&nbsp;</span><span class="list-bone">&nbsp;</span></div>`,
    boneTitle: portlet ? undefined : html`<div class="bone-head"></div>`,
  };
}
