type Json = Record<string, unknown>;

const texts: Json = { type: 'array', items: { type: 'string' } };
const condition: Json = { $ref: '#/components/schemas/Condition' };
const answer: Json = { $ref: '#/components/schemas/AnswerValue' };

const comparison = (ops: readonly string[], fields: Readonly<Record<string, Json>> = {}): Json => {
  const properties = { op: { enum: ops }, question: { type: 'string' }, ...fields };
  return { type: 'object', properties, required: Object.keys(properties) };
};

/** What `contract/quiz-values` reads with code of its own, as components of the OpenAPI description. */
export const QUIZ_COMPONENTS: Readonly<Record<string, Json>> = {
  Condition: {
    description: 'A tree over the answers. Readers take an operator that they do not know as neither true nor false.',
    anyOf: [
      {
        type: 'object',
        properties: { op: { enum: ['all', 'any'] }, of: { type: 'array', items: condition } },
        required: ['op', 'of'],
      },
      { type: 'object', properties: { op: { const: 'not' }, of: condition }, required: ['op', 'of'] },
      comparison(['eq'], { value: { type: ['string', 'number'] } }),
      comparison(['in', 'department-in'], { values: texts }),
      comparison(['includes'], { value: { type: 'string' } }),
      comparison(['lt', 'lte', 'gt', 'gte'], { value: { type: 'number' } }),
      comparison(['answered']),
    ],
  },
  AnswerValue: {
    description: 'Code of an option, codes of several, a number, or a commune.',
    anyOf: [
      { type: ['string', 'number'] },
      texts,
      {
        type: 'object',
        properties: { department: { type: 'string' }, insee: { type: 'string' }, name: { type: 'string' } },
        required: ['department'],
      },
    ],
  },
  Answers: { description: 'Answers by code of the question.', type: 'object', additionalProperties: answer },
};
