import { readCustomerCompanies, type CustomerCompany, type WorkedAccountApplication } from '@madoguchi/sdk';
import { tell } from '../outcome.ts';
import { portal } from './desk.ts';

/**
 * Says below the company's field whether there is such a company, so that nobody makes a second one. Gives what an acceptance
 * says of it: its id, or the name of a new one.
 */
export function connectCompany(
  form: HTMLFormElement,
  { id, companyName, companies }: WorkedAccountApplication,
): () => Promise<{ readonly companyId: string } | { readonly companyName: string }> {
  const field = form.querySelector<HTMLInputElement>('[name="companyName"]');
  const place = form.querySelector('.company-found');
  const choices = document.createElement('datalist');
  choices.id = `companies-${id}`;
  field?.setAttribute('list', choices.id);
  field?.after(choices);
  if (field) field.value = companies[0]?.name ?? companyName;
  const typed = (): string => field?.value.trim() ?? '';
  /** Companies of the name that is typed; that of the applicant's is known. */
  const find = async (): Promise<readonly Pick<CustomerCompany, 'id' | 'name'>[]> =>
    typed() === '' || typed() === companyName || companies.some(({ name }) => name === typed())
      ? companies
      : (await portal.call(readCustomerCompanies, { search: typed() })).items;
  let looking = 0;
  const look = async (): Promise<void> => {
    const own = ++looking;
    const found = await find();
    if (own !== looking) return; // something else was typed meanwhile
    choices.replaceChildren(...found.map(({ name }) => new Option(name)));
    const known = found.find(({ name }) => name === typed());
    tell(
      place,
      known
        ? { ja: '登録済みの会社です。', en: 'There is this company already.' }
        : { ja: '新しい会社として登録します。', en: 'It will be a new company.' },
    );
  };
  const tryToLook = (): void => void look().catch(() => tell(place, undefined)); // sending says what failed
  field?.addEventListener('input', tryToLook);
  form.closest('details')?.addEventListener('toggle', tryToLook, { once: true });
  return async () => {
    const known = (await find()).find(({ name }) => name === typed());
    return known ? { companyId: known.id } : { companyName: typed() };
  };
}
