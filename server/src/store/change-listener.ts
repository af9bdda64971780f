import pg from 'pg';
import type { Log } from '../environment/log.ts';

/** Milliseconds until a lost connection is opened again. */
const REOPEN_MS = 1_000;

/** Hears of changes that other processes commit (`LISTEN alexis_public_change`, sent by triggers). */
export class ChangeListener {
  readonly #url: string;
  readonly #log: Log;
  #client: pg.Client | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changes = 0;
  #isListening = false;
  #isClosed = false;

  constructor(url: string, log: Log) {
    this.#url = url;
    this.#log = log;
  }

  /** How many changes were heard of; `undefined` while nothing can be heard. */
  get changes(): number | undefined {
    return this.#isListening ? this.#changes : undefined;
  }

  /** A change of this process: it is true at once, before its notice comes back. */
  count(): void {
    this.#changes++;
  }

  /** Begins to listen; what fails is tried again. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'alexis changes' });
    this.#client = client;
    client.on('notification', () => this.count());
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client));
    try {
      await client.connect();
      await client.query('listen alexis_public_change');
      if (this.#client !== client) return;
      // Something may have changed while nothing was heard.
      this.count();
      this.#isListening = true;
    } catch (error) {
      this.#lose(client, error);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  #lose(client: pg.Client, error?: unknown): void {
    if (this.#client !== client || this.#isClosed) return;
    this.#isListening = false;
    this.#client = undefined;
    if (error !== undefined) this.#log.warn({ err: error }, 'changes of other processes are not heard');
    void client.end().catch(() => undefined);
    this.#timer = setTimeout(() => void this.open(), REOPEN_MS);
    // Listening keeps no process alive.
    this.#timer.unref();
  }
}
