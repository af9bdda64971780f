import {
  EMAIL,
  HAS_LETTER,
  LOCAL_PART,
  NAME,
  NO_ADDRESS,
  NO_MARKUP,
  ONE_LINE,
  PHONE,
  REGISTRATION_LIMITS,
} from '../../contract/registration-patterns.ts';
import { tidyEmail, tidyLine, tidyPhone } from './tidy.ts';

interface TextField {
  readonly tidy: (text: string) => string;
  readonly shapes: readonly RegExp[];
  /** What is often wrong with the shape: the first of these that does not match says what. */
  readonly causes?: readonly (readonly [ShapeCause, RegExp])[];
  readonly isRequired?: true;
}

/** What exactly is wrong with a text of another shape than asked. */
export type ShapeCause =
  | 'has-address'
  | 'has-digits'
  | 'no-at'
  | 'several'
  | 'has-space'
  | 'long-local-part'
  | 'no-ending'
  | 'has-letters'
  | 'few-digits'
  | 'many-digits';

/** What all forms, and the schema of what they send, ask of a field of text. `needs` is any free text, also the message of the contact form. */
export const TEXT_RULES = {
  name: {
    tidy: tidyLine,
    shapes: NAME,
    causes: [
      ['has-address', NO_ADDRESS],
      ['has-digits', /^\P{N}*$/u],
    ],
    isRequired: true,
  },
  email: {
    tidy: tidyEmail,
    shapes: [EMAIL, LOCAL_PART],
    causes: [
      ['no-at', /@/],
      ['several', /^[^@,;]*@[^@,;]*$/],
      ['has-space', /^\S*$/],
      ['long-local-part', LOCAL_PART],
      ['no-ending', /@.*\.\p{L}{2,}$/u],
    ],
    isRequired: true,
  },
  phone: {
    tidy: tidyPhone,
    shapes: [PHONE],
    causes: [
      ['has-letters', /^\P{L}*$/u],
      ['few-digits', /^(?:\D*\d){6}/],
      ['many-digits', /^(?:\D*\d){1,15}\D*$/],
    ],
  },
  commune: { tidy: tidyLine, shapes: [ONE_LINE, HAS_LETTER] },
  needs: { tidy: (text) => text.trim(), shapes: [NO_MARKUP, HAS_LETTER] },
} satisfies Record<string, TextField>;

export type TextFieldName = keyof typeof TEXT_RULES;

/** A text as it was meant, and as it is sent. */
export const tidyText = (field: TextFieldName, text: string): string => TEXT_RULES[field].tidy(text);

/** What is wrong with the text of a field; `undefined` for nothing. The server's schemas come to the same verdict. */
export function checkText(field: TextFieldName, typed: string): 'required' | 'too-long' | 'malformed' | undefined {
  const { shapes, isRequired }: TextField = TEXT_RULES[field];
  const text = tidyText(field, typed);
  if (text === '') return isRequired && 'required';
  if (text.length > REGISTRATION_LIMITS[field]) return 'too-long';
  return shapes.every((shape) => shape.test(text)) ? undefined : 'malformed';
}

/** What exactly is wrong with a text that {@link checkText} calls malformed; `undefined`: nothing that has a name. */
export function shapeCause(field: string, typed: string): ShapeCause | undefined {
  if (!isTextField(field)) return undefined;
  const { causes, tidy }: TextField = TEXT_RULES[field];
  const text = tidy(typed);
  return causes?.find(([, shape]) => !shape.test(text))?.[0];
}

const isTextField = (field: string): field is TextFieldName => Object.hasOwn(TEXT_RULES, field);
