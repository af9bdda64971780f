import type { Outcome } from '../../../contract/quizzes.ts';
import type { SuggestedWorkshop } from './nearest.ts';

/** What the visitor can do about the next step at once: the one primary button of the result. */
export type OwnAction =
  | { readonly kind: 'register'; readonly workshops: readonly SuggestedWorkshop[] }
  | { readonly kind: 'contest'; readonly contest: string }
  | { readonly kind: 'link'; readonly link: NonNullable<Outcome['links']>[number] }
  | { readonly kind: 'call-back' | 'contact' }
  /** Not known yet: workshops are being loaded. */
  | { readonly kind: 'waiting' };

/** Steps that a person of the team takes with the visitor: their workshops help, and are not the step. */
const PERSONAL: readonly unknown[] = ['accompagnement', 'suivi', 'transmission'] satisfies Outcome['stage'][];

/** @param workshops those of the step, the first to register for; `undefined`: not known yet */
export function ownAction(
  outcome: Pick<Outcome, 'stage' | 'contest' | 'links'> | undefined,
  workshops: readonly SuggestedWorkshop[] | undefined,
): OwnAction {
  if (PERSONAL.includes(outcome?.stage)) return { kind: 'call-back' };
  if (!workshops) return { kind: 'waiting' };
  if (workshops.length) return { kind: 'register', workshops };
  if (outcome?.contest) return { kind: 'contest', contest: outcome.contest };
  const [link] = outcome?.links ?? [];
  return link ? { kind: 'link', link } : { kind: 'contact' };
}
