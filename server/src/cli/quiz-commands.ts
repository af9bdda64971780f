import { type Command, UsageError } from './command.ts';
import { quizCheck } from './quiz-check.ts';

export const quizCheckCommand: Command = {
  name: 'quiz check',
  summary: 'Prove a quiz file over every combination of answers; prints a report with a diagram (Mermaid).',
  options: {},
  operands: ['FILE'],
  run: async (_values, terminal, [file]) => {
    if (file === undefined) throw new UsageError('Name the quiz file to check.');
    const { report, ok } = await quizCheck(file);
    terminal[ok ? 'out' : 'err'](report);
    return ok ? 0 : 1;
  },
};
