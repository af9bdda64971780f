import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { until } from '../../test/support/until.ts';
import { FragmentController } from './fragment-controller.ts';

const bare = () => history.replaceState(null, '', location.pathname + location.search);

let leave = () => {};
afterEach(() => {
  leave();
  bare();
});

/** A controller of a connected host, and every value that it was told. */
function prepareFragment({ deepLink = true } = {}) {
  const told: (string | null)[] = [];
  const controllers: ReactiveController[] = [];
  const host = { deepLink, addController: (one: ReactiveController) => controllers.push(one) };
  const fragment = new FragmentController(
    host as unknown as ReactiveControllerHost & { readonly deepLink: boolean },
    'alexis-thing',
    (value) => told.push(value),
  );
  controllers.forEach((one) => one.hostConnected?.());
  leave = () => controllers.forEach((one) => one.hostDisconnected?.());
  return { fragment, told };
}

describe('state in the fragment of the page', () => {
  it('is written and read beside what the page has there', () => {
    location.hash = '#contact';
    const { fragment } = prepareFragment();
    fragment.replace('a b');
    expect(location.hash).to.equal('#contact&alexis-thing=a%20b');
    expect(fragment.read()).to.equal('a b');
    fragment.replace(null);
    expect(location.hash).to.equal('#contact');
    expect(fragment.read()).to.equal(null);
  });

  it('follows Back, once for its two events', async () => {
    const { fragment, told } = prepareFragment();
    fragment.push('one');
    fragment.push('two');
    history.back();
    await until('the first value is back', () => told.length > 0);
    history.back();
    await until('there is none', () => told.length > 1);
    expect(told).to.deep.equal(['one', null]);
  });

  it('follows an address that a script wrote', async () => {
    const { told } = prepareFragment();
    location.hash = '#alexis-thing=three';
    await until('the value is told', () => told.length > 0);
    expect(told).to.deep.equal(['three']);
  });

  it('keeps the state when a link leads to another part of the page', async () => {
    const { fragment, told } = prepareFragment();
    fragment.push('one');
    let isFollowed = false;
    addEventListener('hashchange', () => (isFollowed = true), { once: true });
    location.hash = '#contact';
    await until('the address has changed', () => isFollowed);
    expect(told).to.deep.equal([]);
    fragment.push('two');
    expect(location.hash).to.equal('#contact&alexis-thing=two');
    history.back();
    await until('the value is gone', () => told.length > 0);
    expect(told).to.deep.equal([null]);
  });

  it('is left alone without deep-link, and after the widget has left the page', async () => {
    const { fragment, told } = prepareFragment({ deepLink: false });
    fragment.push('one');
    expect(location.hash).to.equal('');
    const other = prepareFragment();
    leave();
    location.hash = '#alexis-thing=four';
    await until('the address has changed', () => location.hash !== '');
    expect(fragment.read()).to.equal(null);
    expect(told).to.deep.equal([]);
    expect(other.told).to.deep.equal([]);
  });

  it('leaves the route of a hash router alone, says so once, and keeps its state', async () => {
    location.hash = '#/ateliers';
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    try {
      const { fragment, told } = prepareFragment();
      const entries = history.length;
      fragment.push('one');
      fragment.replace('two');
      expect(location.hash).to.equal('#/ateliers');
      expect(history.length).to.equal(entries);
      expect(said).to.deep.equal(['[alexis] deep-link: the fragment is a route of this page; it is left alone.']);
      let isFollowed = false;
      addEventListener('hashchange', () => (isFollowed = true), { once: true });
      location.hash = '#/contact';
      await until('the route has changed', () => isFollowed);
      expect(told).to.deep.equal([]);
    } finally {
      console.warn = warn;
    }
  });
});
