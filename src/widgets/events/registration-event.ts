import type { Registration } from '../../contract/registration-answer.ts';

/** The visitor registered, or cancelled what they had just registered. Nothing of what they wrote is in it. */
export class AlexisRegistrationEvent extends CustomEvent<{
  readonly workshop: string;
  readonly status: Registration['status'];
}> {
  static readonly type = 'alexis-registration';

  constructor(workshop: string, status: Registration['status']) {
    super(AlexisRegistrationEvent.type, { detail: { workshop, status }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'alexis-registration': AlexisRegistrationEvent;
  }
}
