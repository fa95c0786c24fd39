import { readMediaFiles, readOfferedSystems, type MediaFile, type Portal, type System } from '@madoguchi/sdk';

/** Fills the choices of systems and of video files from the server; where they could not be read, a button reads them again. */
export function offerChoices(portal: Portal, section: Element): void {
  const again = section.querySelector<HTMLElement>('.again');
  const read = async (): Promise<void> => {
    if (again) again.hidden = true;
    try {
      const [{ systems }, { files }] = await Promise.all([
        portal.call(readOfferedSystems),
        portal.configuration.areas.includes('videos') ? portal.call(readMediaFiles) : { files: [] },
      ]);
      offerSystems(section, systems);
      section.querySelector('[name="media"]')?.append(...files.map((file) => new Option(fileName(file), file.name)));
    } catch {
      if (again) again.hidden = false;
    }
  };
  again?.querySelector('button')?.addEventListener('click', () => {
    section.querySelector('select')?.focus();
    void read();
  });
  void read();
}

function offerSystems(section: Element, systems: readonly System[]): void {
  for (const choice of section.querySelectorAll('[name="systemId"]'))
    choice.append(...systems.map(({ id, name }) => new Option(name, id)));
  const group = section.querySelector<HTMLElement>('.systems');
  group?.toggleAttribute('hidden', systems.length === 0);
  group?.querySelector('legend')?.after(...systems.map(systemBox));
}

function systemBox({ id, name }: System): HTMLElement {
  const [label, box] = [document.createElement('label'), document.createElement('input')];
  label.className = 'tick';
  box.type = 'checkbox';
  box.name = 'systems';
  box.value = id;
  label.append(box, ` ${name}`);
  return label;
}

const fileName = ({ name, duration }: MediaFile): string =>
  `${name} (${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, '0')})`;
