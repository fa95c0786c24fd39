import type { ApplicationDraft, ServiceSubject } from './application-draft.model.ts';
import type { ApplicationView, ChoosingService, ServiceChoice } from './application-wizard-state.ts';
import type { CertificateCatalogue } from './certificate-service.model.ts';
import type { DraftSaving } from './draft-saving.ts';
import { chosenSubject, correctionOf, missingChoice, withChoice } from './service-choice.ts';

/** Service, type and term of a draft, chosen anew (CRT-04). Another service is the draft's once the server has taken it. */
export interface ServiceCorrection {
  /** What can be chosen, and what is. */
  readonly choosing: ChoosingService | undefined;
  /** What is being saved. */
  readonly wanted: ServiceSubject | undefined;
  /** Its step comes onto the screen, with what the draft has. */
  begin(this: void, draft: ApplicationDraft): void;
  choose(this: void, choice: ServiceChoice): void;
  /** Lets the draft have it. Resolves with what there is to tell, undefined where it has it now. Never rejects. */
  save(this: void, draft: ApplicationDraft, saving: DraftSaving): Promise<ApplicationView | undefined>;
}

export function createServiceCorrection(catalogue: CertificateCatalogue): ServiceCorrection {
  let choosing: ChoosingService | undefined;
  let wanted: ServiceSubject | undefined;
  return {
    get choosing() {
      return choosing;
    },
    get wanted() {
      return wanted;
    },
    begin(draft) {
      choosing = correctionOf(draft, catalogue);
    },
    choose(choice) {
      choosing &&= withChoice(choosing, choice);
    },
    async save({ serviceId, contractType, months }, saving) {
      const chosen = choosing && chosenSubject(choosing.choice);
      if (!chosen) return { type: 'invalid', fieldErrors: choosing ? missingChoice(choosing) : [] };
      if (chosen.serviceId === serviceId && chosen.contractType === contractType && chosen.months === months)
        return undefined;
      wanted = chosen;
      saving.change();
      const isSaved = await saving.flush();
      wanted = undefined;
      if (isSaved) return undefined;
      const { state } = saving;
      if (state.type !== 'failed') return { type: 'editing' };
      const { error } = state;
      saving.change(); // what was typed is saved by and by, without it
      return error.fieldErrors.length > 0
        ? { type: 'invalid', fieldErrors: error.fieldErrors }
        : { type: 'failed', error };
    },
  };
}
