/**
 * Tables, as both databases give them back. Only three column types are used, which mean the same in SQLite and in
 * PostgreSQL: text, integer (flags: 0 or 1) and bigint (epoch milliseconds, read as a JavaScript number). JSON is text.
 */
export interface Schema {
  /** Published content, one row an item; `body` is JSON that `content/schema/` validates when it is read. */
  content_item: {
    kind: string;
    /** What identifies the item within its kind: a slug, or the INSEE code of a place. */
    key: string;
    /** Order within the kind. */
    position: number;
    body: string;
  };
  /** One row: which content the store holds. */
  content_state: {
    id: number;
    /** Hash of the content: changes when, and only when, the content does. */
    revision: string;
    seeded_at: number;
  };
  /** One occurrence of a series. Its row is the lock under which its places are given. */
  workshop: {
    id: string;
    series: string;
    /** First start and last end with all changes, epoch milliseconds. */
    starts: number;
    ends: number;
    /** JSON of the `Workshop` as the content publishes it: `left` counts the places that are not held outside the site. */
    body: string;
    waiting_list: number;
    /** 1: no longer in the content; kept for the people registered, closed for others. */
    withdrawn: number;
    /** JSON of a `StaffChange`: what staff decided about this one; it outlives every seed. */
    staff: string | null;
    /** SEQUENCE of RFC 5545 and the moment of the last change; they never go back. */
    sequence: number;
    updated_at: number;
  };
  /** When a job last did its work, epoch milliseconds. */
  job_state: {
    job: string;
    done_at: number;
  };
  /** How many registrations a workshop has, kept by triggers; duplicates count nowhere. */
  registration_count: {
    workshop_id: string;
    mode: string;
    status: string;
    count: number;
  };
  registration: {
    id: string;
    workshop_id: string;
    /** Order of arrival within the workshop, given under its lock. */
    number: number;
    mode: string;
    status: string;
    /** The registration of the same person that holds the place which this one shares (docs/decisions/registration.md). */
    duplicate_of: string | null;
    name: string;
    email: string;
    /** The e-mail as it is compared. */
    email_key: string;
    /** The name as it is compared: with the e-mail, it is what tells one person from another. */
    name_key: string;
    phone: string | null;
    commune: string | null;
    needs: string | null;
    consent_version: string;
    consent_language: string;
    created_at: number;
    changed_at: number;
    offer_ends: number | null;
    /** Start of the session that the person was last reminded of, epoch milliseconds. */
    reminded_of: number | null;
    /** Slug of the partner on whose page the form was: the colour of mails and page. */
    partner: string | null;
    /** When the row is to be deleted. */
    keep_until: number;
  };
  /** The holder's secrets: one for the answer to the form, one for each mail. Only their SHA-256 is kept. */
  registration_token: {
    hash: string;
    registration_id: string;
    /** 1: sent by mail, which proves the address. */
    from_mail: number;
    created_at: number;
  };
  /** Which registration an `Idempotency-Key` made (SHA-256 of the key), and from which request. */
  idempotency_key: {
    hash: string;
    request_hash: string;
    registration_id: string;
    created_at: number;
  };
  contact_request: {
    id: string;
    /** SHA-256 of the `Idempotency-Key`, and of what was asked under it. */
    key_hash: string;
    request_hash: string;
    /** Short, to quote; no secret. */
    reference: string;
    /** Name of the team that answers. */
    team: string;
    /** `quiz` or `locator`. */
    source: string;
    name: string;
    email: string;
    /** The e-mail as it is compared. */
    email_key: string;
    phone: string | null;
    message: string | null;
    /** Slugs of whom was asked. */
    partner: string | null;
    pole: string | null;
    /** JSON, as the request has them: what the visitor chose to share. */
    place: string | null;
    quiz: string | null;
    consent_version: string;
    consent_language: string;
    /** Recipients as the consent text named them; null in rows of earlier servers. */
    consent_recipients: string | null;
    created_at: number;
    /** When the row is to be deleted. */
    keep_until: number;
  };
  /** Proofs of work that have served. */
  spent_proof: {
    nonce: string;
    spent_at: number;
  };
  /** Mails to be sent. A row goes when its mail is sent; the text of a mail about a registration is made only then. */
  outbox: {
    id: string;
    kind: string;
    /** What the mail is about, or … */
    registration_id: string | null;
    /** … JSON of a finished `MailMessage`. */
    message: string | null;
    created_at: number;
    /** Epoch milliseconds of the next attempt. */
    due_at: number;
    attempts: number;
    /** Set when no further attempt is made. */
    gave_up_at: number | null;
    last_error: string | null;
  };
  /** Made at the first start, shared by all servers on the database. */
  server_secret: {
    name: string;
    value: string;
  };
  /** What people agreed to, word for word. */
  consent_text: {
    version: string;
    language: string;
    text: string;
  };
}
