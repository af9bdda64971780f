import type { AlexisElement } from '../../../element/alexis-element.ts';
import type { CalendarProps } from '../state/calendar-props.ts';
import { needsBrowsing } from '../state/needs-browsing.ts';

/** Announces the entries that the visitor asked for, and moves the focus to the first of them, where the button was. */
export class AddedEntries {
  readonly #host: AlexisElement;
  /** How many entries the list had when more were asked for; `undefined`: none are awaited. */
  #before: number | undefined;

  constructor(host: AlexisElement) {
    this.#host = host;
  }

  /** @param before how many entries the list has now */
  expect(before: number): void {
    this.#before = before;
  }

  /** Called before the list is drawn. */
  follow({ state, words, announcer, browsing }: CalendarProps): void {
    const before = this.#before;
    const { read, shownEntries, paging } = state;
    const isReading = read ?? (paging.hasFailed || (needsBrowsing(state) && !browsing));
    if (before === undefined || isReading) return;
    this.#before = undefined;
    const { length } = shownEntries;
    if (length <= before) return;
    announcer.announce(words.added(length - before, length));
    const { renderRoot: root, updateComplete } = this.#host;
    const { activeElement } = root;
    // A button that is gone has left the focus to nobody. The visitor may have moved it elsewhere meanwhile.
    const isOnButton = activeElement ? activeElement.matches('.more') : document.activeElement === document.body;
    if (!isOnButton) return;
    void updateComplete.then(() => root.querySelectorAll<HTMLElement>('.entry-title')[before]?.focus());
  }
}
