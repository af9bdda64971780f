/** An opening-hours text outside the subset that is understood; `position` counts characters from 0. */
export class OpeningHoursError extends Error {
  override readonly name = 'OpeningHoursError';
  readonly position: number;
  /** What is wrong and what to write, for the person who maintains the content. */
  readonly reason: string;

  constructor(text: string, position: number, reason: string) {
    super(`opening hours "${text}", character ${position + 1}: ${reason}`);
    this.position = position;
    this.reason = reason;
  }
}

export type TokenKind = 'always' | 'time' | 'number' | 'weekday' | 'month' | 'word' | 'comment' | 'mark' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly position: number;
}

const TOKEN =
  /(?<always>24\/7)|(?<time>\d{1,2}:\d{2})|(?<number>\d+)|(?<weekday>Mo|Tu|We|Th|Fr|Sa|Su)\b|(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|(?<word>[A-Za-z]+)|(?<comment>"[^"]*")|(?<mark>[-,;[\]])/y;

/** Cuts an OSM text into tokens, the last of kind `end`. Throws `OpeningHoursError` at a character of no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (;;) {
    position += /^\s*/.exec(text.slice(position))?.[0].length ?? 0;
    if (position === text.length) return [...tokens, { kind: 'end', text: '', position }];
    TOKEN.lastIndex = position;
    const groups = TOKEN.exec(text)?.groups;
    const [kind, word] = Object.entries(groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (kind === undefined || word === undefined) {
      const found = text.slice(position, position + 1);
      const hint = /[‐-―−]/.test(found) ? ', write a plain hyphen "-"' : '';
      throw new OpeningHoursError(text, position, `unexpected character "${found}"${hint}`);
    }
    // The names of the groups are the kinds.
    tokens.push({ kind: kind as TokenKind, text: word, position });
    position += word.length;
  }
}

/** Walks over the tokens of one text, one look ahead. */
export class TokenReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  /** The token `ahead` of the next one; the `end` for ever after the last. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#index + ahead] ?? { kind: 'end', text: '', position: this.#text.length };
  }

  /** Takes the next token if it is of this kind, and this text where one is given. */
  take(kind: TokenKind, text?: string): Token | undefined {
    const token = this.peek();
    if (token.kind !== kind || (text !== undefined && token.text !== text)) return undefined;
    this.#index++;
    return token;
  }

  /** As {@link take}, but anything else is an error that says what was `expected`. */
  need(expected: string, kind: TokenKind, text?: string): Token {
    return this.take(kind, text) ?? this.fail(`expected ${expected}, found ${this.peek().text || 'the end'}`);
  }

  fail(reason: string, at: Token = this.peek()): never {
    throw new OpeningHoursError(this.#text, at.position, reason);
  }
}
