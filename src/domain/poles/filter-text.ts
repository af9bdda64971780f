import type { Pole } from '../../contract/poles.ts';
import type { PoleFilter } from './filter.ts';

/** A filter as one text for an address: `services.couveuse.coworking~audiences.etudiants`; `null`: nothing is asked. */
export function filterText({ services, audiences }: PoleFilter): string | null {
  const part = (name: keyof PoleFilter, codes: ReadonlySet<string>) => (codes.size ? [[name, ...codes].join('.')] : []);
  return [...part('services', services), ...part('audiences', audiences)].join('~') || null;
}

/** Reads what {@link filterText} wrote. Codes that no pôle has are left out: nothing would fit, and no choice would show why. */
export function readFilterText(text: string, poles: readonly Pole[]): PoleFilter {
  const codesOf = (name: keyof PoleFilter): ReadonlySet<string> => {
    const [, ...codes] =
      text
        .split('~')
        .map((part) => part.split('.'))
        .find(([first]) => first === name) ?? [];
    return new Set(codes.filter((code) => poles.some((pole) => pole[name].some((one) => one.code === code))));
  };
  return { services: codesOf('services'), audiences: codesOf('audiences') };
}
