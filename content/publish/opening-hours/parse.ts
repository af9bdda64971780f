import { monthDays } from '../../../src/domain/dates/calendar-date.ts';
import type { DaySelector, OpeningRule, Season, Span } from './rules.ts';
import { type Token, TokenReader } from './tokens.ts';

export interface ParsedOpeningHours {
  readonly rules: readonly OpeningRule[];
  /** The comment `"sur rendez-vous"` stands on every rule that opens. */
  readonly appointment: boolean;
}

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MINUTES = 1440;
const APPOINTMENT = '"sur rendez-vous"';

/**
 * Reads the subset of the OSM `opening_hours` syntax that pôles need: seasons (`Jul-Aug`, `Dec 24-Jan 02`), weekdays
 * (`Mo-Fr`, `Sa-Mo`, `Tu[1,3]`, `Fr[-1]`), `PH`, times (`09:00-12:30,13:30-17:30`, `22:00-02:00`), `off`, `24/7` and
 * the comment `"sur rendez-vous"`. Rules are separated by `;`, the later one overrides the whole day. Sunrise, school
 * holidays, years, open ends, `,` and `||` between rules are refused rather than guessed.
 *
 * Throws `OpeningHoursError`. Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function parseOpeningHours(osm: string): ParsedOpeningHours {
  const reader = new TokenReader(osm);
  const rules: OpeningRule[] = [];
  const comments = new Set<boolean>();
  do {
    if (rules.length > 0 && reader.peek().kind === 'end') break;
    const start = reader.peek();
    const { rule, comment } = readRule(reader);
    rules.push(rule);
    if (comment || rule.spans.length > 0) comments.add(comment);
    // The wire says it for all hours of a pôle at once: half of them would be shown wrong.
    if (comments.size === 2) reader.fail(`${APPOINTMENT} must stand on every rule that opens, or on none`, start);
  } while (reader.take('mark', ';'));
  reader.need('";" or the end', 'end');
  return { rules, appointment: comments.has(true) };
}

/** Reads the hours of one exceptional day, times only: `10:00-12:00,14:00-16:00`. Throws `OpeningHoursError`. */
export function parseTimes(osm: string): Span[] {
  const reader = new TokenReader(osm);
  const spans = readSpans(reader);
  reader.need('"," or the end', 'end');
  return spans;
}

function readRule(reader: TokenReader): { rule: OpeningRule; comment: boolean } {
  if (reader.take('always')) {
    return {
      rule: { seasons: [], days: [], holidays: false, spans: [{ from: 0, to: DAY_MINUTES }] },
      comment: readComment(reader),
    };
  }
  const seasons = reader.peek().kind === 'month' ? readSeasons(reader) : [];
  const { days, holidays } = readDays(reader);
  const spans = reader.peek().kind === 'time' ? readSpans(reader) : [];
  const comment = readComment(reader);
  const off = spans.length === 0 && !comment;
  if (off && !reader.take('word', 'off') && !reader.take('word', 'closed')) {
    reader.fail(`expected days, times, "off" or ${APPOINTMENT}, found ${reader.peek().text || 'the end'}`);
  }
  return { rule: { seasons, days, holidays, spans }, comment };
}

function readComment(reader: TokenReader): boolean {
  const comment = reader.take('comment');
  if (comment && comment.text.toLowerCase() !== APPOINTMENT) reader.fail(`the only comment is ${APPOINTMENT}`, comment);
  return comment !== undefined;
}

function readSeasons(reader: TokenReader): Season[] {
  const seasons: Season[] = [];
  do {
    const month = readMonth(reader);
    const day = readMonthDay(reader, month);
    if (!reader.take('mark', '-')) {
      seasons.push({ from: month * 100 + (day ?? 1), to: month * 100 + (day ?? 31) });
      continue;
    }
    const start = reader.peek();
    const toMonth = day !== undefined && start.kind === 'number' ? month : readMonth(reader);
    const toDay = readMonthDay(reader, toMonth);
    if ((day === undefined) !== (toDay === undefined)) reader.fail('give a day at both ends, or at none', start);
    seasons.push({ from: month * 100 + (day ?? 1), to: toMonth * 100 + (toDay ?? 31) });
  } while (reader.take('mark', ','));
  return seasons;
}

const readMonth = (reader: TokenReader): number => MONTHS.indexOf(reader.need('a month such as Jul', 'month').text) + 1;

function readMonthDay(reader: TokenReader, month: number): number | undefined {
  const token = reader.take('number');
  // 2024: a leap year, so that 29 February may be named.
  if (
    token &&
    !(Number(token.text) >= 1 && Number(token.text) <= monthDays(`2024-${String(month).padStart(2, '0')}`))
  ) {
    reader.fail('no such day in that month', token);
  }
  return token && Number(token.text);
}

function readDays(reader: TokenReader): { days: DaySelector[]; holidays: boolean } {
  const days: DaySelector[] = [];
  let holidays = false;
  if (!startsDay(reader.peek())) return { days, holidays };
  do {
    if (reader.take('word', 'PH')) {
      holidays = true;
      continue;
    }
    const from = readWeekday(reader);
    if (reader.take('mark', '[')) days.push({ weekday: from, nth: readNth(reader) });
    else days.push(...weekdays(from, reader.take('mark', '-') ? readWeekday(reader) : from));
  } while (reader.take('mark', ','));
  return { days, holidays };
}

const startsDay = ({ kind, text }: Token): boolean => kind === 'weekday' || (kind === 'word' && text === 'PH');

const readWeekday = (reader: TokenReader): number =>
  WEEKDAYS.indexOf(reader.need('a weekday such as Mo, or PH', 'weekday').text) + 1;

/** `from` to `to`, over Sunday where `to` comes first. */
function weekdays(from: number, to: number): DaySelector[] {
  const count = ((to - from + 7) % 7) + 1;
  return [...Array(count).keys()].map((step) => ({ weekday: ((from - 1 + step) % 7) + 1 }));
}

function readNth(reader: TokenReader): number[] {
  const nth: number[] = [];
  do {
    const sign = reader.take('mark', '-') ? -1 : 1;
    const token = reader.need('a number from 1 to 5, or -1 to -5', 'number');
    if (!/^[1-5]$/.test(token.text)) reader.fail('a month has five weeks at most', token);
    nth.push(sign * Number(token.text));
  } while (reader.take('mark', ','));
  reader.need('"]"', 'mark', ']');
  return nth;
}

function readSpans(reader: TokenReader): Span[] {
  const spans: Span[] = [];
  do {
    const start = reader.peek();
    const from = readTime(reader, DAY_MINUTES - 1);
    reader.need('"-" and a closing time', 'mark', '-');
    const to = readTime(reader, 2 * DAY_MINUTES);
    if (from === to) reader.fail('opens and closes at the same time', start);
    spans.push({ from, to: to < from ? to + DAY_MINUTES : to });
  } while (reader.take('mark', ','));
  return spans;
}

/** Minutes after midnight. OSM lets a closing time go on past 24:00 (`26:00`). */
function readTime(reader: TokenReader, most: number): number {
  const token = reader.need('a time such as 09:00', 'time');
  const [hour = 0, minute = 0] = token.text.split(':').map(Number);
  if (minute > 59 || hour * 60 + minute > most) reader.fail('no such time', token);
  return hour * 60 + minute;
}
