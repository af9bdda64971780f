import {
  EMAIL,
  HAS_LETTER,
  NAME,
  NO_MARKUP,
  ONE_LINE,
  PHONE,
  REGISTRATION_LIMITS,
} from '../../contract/registration-patterns.ts';
import { tidyEmail, tidyLine, tidyPhone } from './tidy.ts';

interface TextField {
  readonly tidy: (text: string) => string;
  readonly shapes: readonly RegExp[];
  readonly isRequired?: true;
}

/** What all forms ask of a field of text. `needs` is any free text, also the message of the contact form. */
const FIELDS = {
  name: { tidy: tidyLine, shapes: NAME, isRequired: true },
  email: { tidy: tidyEmail, shapes: [EMAIL], isRequired: true },
  phone: { tidy: tidyPhone, shapes: [PHONE] },
  commune: { tidy: tidyLine, shapes: [ONE_LINE, HAS_LETTER] },
  needs: { tidy: (text) => text.trim(), shapes: [NO_MARKUP, HAS_LETTER] },
} satisfies Record<string, TextField>;

export type TextFieldName = keyof typeof FIELDS;

/** A text as it was meant, and as it is sent. */
export const tidyText = (field: TextFieldName, text: string): string => FIELDS[field].tidy(text);

/** What is wrong with the text of a field; `undefined` for nothing. The server's schemas come to the same verdict. */
export function checkText(field: TextFieldName, typed: string): 'required' | 'too-long' | 'malformed' | undefined {
  const { shapes, isRequired }: TextField = FIELDS[field];
  const text = tidyText(field, typed);
  if (text === '') return isRequired && 'required';
  if (text.length > REGISTRATION_LIMITS[field]) return 'too-long';
  return shapes.every((shape) => shape.test(text)) ? undefined : 'malformed';
}
