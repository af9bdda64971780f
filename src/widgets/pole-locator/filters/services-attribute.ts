import type { Pole } from '../../../contract/poles.ts';

/**
 * Codes of the attribute `services="couveuse, formation"`, those that a pôle offers and the others: to filter by a code
 * that no pôle offers would hide all of them.
 */
export function readServices(text: string, poles: readonly Pole[]): { known: Set<string>; unknown: readonly string[] } {
  const codes = text.split(',').flatMap((code) => code.trim() || []);
  const isOffered = (code: string): boolean =>
    poles.some(({ services }) => services.some((service) => service.code === code));
  return { known: new Set(codes.filter(isOffered)), unknown: codes.filter((code) => !isOffered(code)) };
}
