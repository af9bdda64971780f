/** `offered`: a seat became free and is kept for the visitor for a while. `other`: a status that this version does not know. */
export type RegistrationStatus = 'confirmed' | 'waiting' | 'offered' | 'cancelled' | 'expired' | 'closed' | 'other';

/** The visitor registered, or cancelled what they had just registered. Nothing of what they wrote is in it. */
export class AlexisRegistrationEvent extends CustomEvent<{
  readonly workshop: string;
  readonly status: RegistrationStatus;
}> {
  static readonly type = 'alexis-registration';

  constructor(workshop: string, status: RegistrationStatus) {
    super(AlexisRegistrationEvent.type, { detail: { workshop, status }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-registration': AlexisRegistrationEvent;
  }
}
