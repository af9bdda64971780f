/** A phase's `id`, `null` where none takes place at the time. */
export interface PhaseChange {
  /** Slug of the edition. */
  readonly contest: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The contest passed to another phase while the page was open.
 */
export class AlexisPhaseChangeEvent extends CustomEvent<PhaseChange> {
  static readonly type = 'alexis-phase-change';

  constructor(change: PhaseChange) {
    super(AlexisPhaseChangeEvent.type, { detail: change, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-phase-change': AlexisPhaseChangeEvent;
  }
}
