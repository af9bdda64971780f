/**
 * A value as JSON, by its own members alone: `JSON.stringify` would call the `toJSON` that Prototype.js adds to arrays,
 * and send a text in place of a list. Members that are `undefined` are left out.
 */
export function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => jsonText(one)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .map((name) => `${JSON.stringify(name)}:${jsonText(fields[name])}`);
  return `{${members.join()}}`;
}
