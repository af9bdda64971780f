import type { Outcome } from '../../../contract/quizzes.ts';
import type { SuggestedWorkshop } from './nearest.ts';

/** What the visitor can do about the next step at once: the one primary button of the result. */
export type OwnAction =
  | { readonly kind: 'register'; readonly suggested: SuggestedWorkshop }
  | { readonly kind: 'contest'; readonly contest: string }
  | { readonly kind: 'link'; readonly link: NonNullable<Outcome['links']>[number] }
  | { readonly kind: 'contact' }
  /** Not known yet: workshops are being loaded. */
  | { readonly kind: 'waiting' };

/** @param workshops those of the step, the first to register for; `undefined`: not known yet */
export function ownAction(
  outcome: Pick<Outcome, 'contest' | 'links'> | undefined,
  workshops: readonly SuggestedWorkshop[] | undefined,
): OwnAction {
  if (!workshops) return { kind: 'waiting' };
  const [suggested] = workshops;
  if (suggested) return { kind: 'register', suggested };
  if (outcome?.contest) return { kind: 'contest', contest: outcome.contest };
  const [link] = outcome?.links ?? [];
  return link ? { kind: 'link', link } : { kind: 'contact' };
}
