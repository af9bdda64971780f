import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { Args } from '../../../stories/support/attributes.ts';
import { renderWidget } from '../../../stories/support/render.ts';
import { says, widgetIn } from '../../../stories/support/widget.ts';

const TAG = 'alexis-eligibility-quiz';

export default {
  title: 'Widgets/Quiz',
  component: TAG,
  tags: ['autodocs'],
  render: renderWidget(TAG),
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Principal: Story = {
  play: async ({ canvasElement }) => says(await widgetIn(canvasElement, TAG), /Commencer/),
};

/** More than any path of the quiz. */
const MOST_QUESTIONS = 12;

export const JusquAuResultat: Story = {
  name: 'Parcours : répondre, lire le résultat',
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, TAG);
    const { queries, root, element } = widget;
    const results: (readonly string[])[] = [];
    element.addEventListener('alexis-quiz-result', ({ detail }) => results.push(detail.outcomes));
    await userEvent.click(await queries.findByRole('button', { name: /Commencer/ }));
    for (let count = 0; count < MOST_QUESTIONS && results.length === 0; count++) {
      const question = await waitFor(() => {
        const found = root.querySelector<HTMLFormElement>('[part~="question"]');
        if (!found) throw new Error('no question');
        return found;
      });
      const title = question.querySelector('.big')?.textContent;
      const choice = question.querySelector<HTMLInputElement>('input[type="radio"], input[type="checkbox"]');
      if (choice) await userEvent.click(choice);
      else {
        await userEvent.type(await queries.findByRole('combobox'), 'dieuze');
        // While more is typed, several communes may still be listed.
        const [dieuze] = await queries.findAllByRole('option', { name: /^Dieuze/ });
        await userEvent.click(dieuze as HTMLElement);
      }
      const next = question.querySelector<HTMLButtonElement>('button[type="submit"]');
      if (next) await userEvent.click(next);
      await waitFor(() => expect(results.length > 0 || root.querySelector('.big')?.textContent !== title).toBe(true));
    }
    await expect(results).toHaveLength(1);
    await waitFor(() => expect(root.querySelector('[part~="result"]')).not.toBeNull());
  },
};
