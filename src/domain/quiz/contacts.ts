import type { Quiz } from '../../contract/quizzes.ts';

/** Slug of the pôle that answers for a département; `undefined`: Alexis itself does. */
export const contactPole = ({ contacts }: Pick<Quiz, 'contacts'>, department: string): string | undefined =>
  contacts.find(({ departments }) => departments.includes(department))?.pole;
