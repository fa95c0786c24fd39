import { localized, readRegisteredContracts, type SupportContract } from '@madoguchi/sdk';
import { checkContractNumber } from '@madoguchi/sdk/account/project.rules.js';
import { say } from '../../page/language.ts';
import { tell } from '../outcome.ts';
import { dayText } from '../desk.ts';
import { portal } from './desk.ts';

/**
 * Says below a form's `contractNumber` whose contract it is, so that nobody enters something for another customer, and fills
 * its `serviceId` with the services of it. Returns how to say the services in another language.
 */
export function lookUpContract(form: HTMLFormElement): () => void {
  const field = form.querySelector<HTMLInputElement>('[name="contractNumber"]');
  const [place, choice] = [
    form.querySelector('.contract'),
    form.querySelector<HTMLSelectElement>('[name="serviceId"]'),
  ];
  let found: SupportContract | undefined;
  let looking = 0;
  const offer = (): void => {
    const chosen = choice?.value ?? '';
    const services = found?.services ?? [];
    for (const option of choice?.querySelectorAll('option:not([value=""])') ?? []) option.remove();
    choice?.append(...services.map(({ id, name }) => new Option(localized(name, say('ja', 'en')), id)));
    if (choice && services.some(({ id }) => id === chosen)) choice.value = chosen;
  };
  const look = async (): Promise<void> => {
    const own = ++looking;
    const check = checkContractNumber(field?.value ?? '');
    const page = check.ok ? await portal.call(readRegisteredContracts, { search: check.number }) : undefined;
    if (own !== looking) return; // another number was typed meanwhile
    found = check.ok ? page?.items.find(({ number }) => number === check.number) : undefined;
    offer();
    const term = found ? `${dayText(found.startsOn)}～${dayText(found.endsOn)}` : '';
    tell(
      place,
      found && {
        ja: `${found.companyName}「${found.name}」${term}`,
        en: `${found.companyName}, “${found.name}”, ${term}`,
      },
    );
  };
  field?.addEventListener('change', () => void look().catch(() => tell(place, undefined))); // sending says what failed
  return offer;
}
