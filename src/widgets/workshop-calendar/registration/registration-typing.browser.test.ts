import { expect } from '@open-wc/testing';
import { press, type } from '../../../../test/support/browser.ts';
import { until } from '../../../../test/support/until.ts';
import { fieldOf, fillForm, isDone, openForm, sent, submit } from './registration.fixture.ts';

const NAME = 'Prénom et nom';
const EMAIL = 'Adresse e-mail';
const PHONE = 'Téléphone';

describe('what is typed, pasted and filled in', () => {
  it('stays as it is typed, letter by letter, and is sent', async () => {
    const page = await openForm();
    await fillForm(page);
    await page.fill(EMAIL, '');
    fieldOf(page, EMAIL).focus();
    await type('a@straße.fr');
    await until('the address stands as it was typed', () => fieldOf(page, EMAIL).value === 'a@straße.fr');
    submit(page);
    await isDone(page);
    expect(await sent(page)[0]?.json()).to.include({ email: 'a@straße.fr' });
  });

  it('is tidied when the field is left, and sent so', async () => {
    const page = await openForm();
    await fillForm(page);
    const leave = async (label: string, text: string): Promise<void> => {
      await page.fill(label, text);
      fieldOf(page, label).dispatchEvent(new Event('change'));
    };
    await leave(NAME, 'Zoé\tMartin\u200B');
    await leave(EMAIL, 'Zoé Martin <zoe@example.org>');
    await leave(PHONE, '(+33) 6\u201139\u201198\u201112\u201134');
    const tidy = ['Zoé Martin', 'zoe@example.org', '+33 6-39-98-12-34'];
    const standing = () => [NAME, EMAIL, PHONE].map((label) => fieldOf(page, label).value);
    await until('all is tidy', () => standing().join() === tidy.join());
    submit(page);
    await isDone(page);
    const [name, email, phone] = tidy;
    expect(await sent(page)[0]?.json()).to.include({ name, email, phone });
  });

  it('counts also where a browser fills it in without a word', async () => {
    const page = await openForm();
    await fillForm(page);
    fieldOf(page, NAME).value = 'Zoé Dupont';
    fieldOf(page, EMAIL).value = 'dupont@example.org';
    submit(page);
    await isDone(page);
    expect(await sent(page)[0]?.json()).to.include({ name: 'Zoé Dupont', email: 'dupont@example.org' });
  });

  it('does not reach the shortcuts of the page, but for keys that no field takes', async () => {
    const page = await openForm();
    const heard: string[] = [];
    const listen = ({ key, type: kind }: KeyboardEvent): unknown => heard.push(`${kind} ${key}`);
    const around = page.element.parentElement;
    around?.addEventListener('keydown', listen);
    around?.addEventListener('keyup', listen);
    fieldOf(page, NAME).focus();
    await type('s/');
    await press('ArrowLeft');
    await press('Escape');
    await until('Escape is heard', () => heard.includes('keyup Escape'));
    expect(heard).to.deep.equal(['keydown Escape', 'keyup Escape']);
    expect(fieldOf(page, NAME).value).to.equal('s/');
  });
});
