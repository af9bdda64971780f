import type { RegistrationRequest } from '../../../api/schema/registrations.ts';
import type { AttendanceMode } from '../../../src/contract/workshops.ts';
import type { RegistrationRow } from './repository.ts';

/** A request whose fields, proof and origin are in order. */
export interface CheckedRequest {
  readonly workshopId: string;
  readonly key: string;
  /** Hash of what was asked, to tell a repeated request from another one under the same key. */
  readonly requestHash: string;
  readonly token: string;
  readonly body: RegistrationRequest;
  readonly mode: AttendanceMode;
  /** Of the proof of work: serves once. */
  readonly nonce: string;
  /** Slug of the partner on whose page the form was. */
  readonly partner?: string | undefined;
}

/** A registration that is about to be written. */
export interface NewRegistration {
  readonly request: CheckedRequest;
  readonly row: RegistrationRow;
  /** What is written to the person. */
  readonly mail: 'confirmed' | 'waiting' | 'duplicate';
}
