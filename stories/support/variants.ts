import type { StoryObj } from '@storybook/web-components-vite';
import { replacing } from './replace.ts';

/**
 * Stories that every widget has: the same element on other pages. A widget's file names the ones it shows; only the
 * page differs, so each is `{}` but for what it says of the page.
 */

export const width280: StoryObj = { parameters: { host: { width: 280 } } };
export const width480: StoryObj = { parameters: { host: { width: 480 } } };
export const width960: StoryObj = { parameters: { host: { width: 960 } } };
export const darkPage: StoryObj = { globals: { page: 'dark' } };
export const onPhoto: StoryObj = { globals: { page: 'photo' } };
export const hostilePage: StoryObj = { globals: { page: 'hostile' } };
export const english: StoryObj = { globals: { language: 'en' } };
export const german: StoryObj = { globals: { language: 'de' } };
export const rightToLeft: StoryObj = { parameters: { host: { dir: 'rtl' } } };
/** A pale yellow that no text could be read in: the kit darkens it where it has to. */
export const forcedAccent: StoryObj = { parameters: { host: { tokens: { '--alexis-accent': '#ffd400' } } } };
/** The browser is told so by the test (tag); elsewhere, by the settings of the device. */
export const reducedMotion: StoryObj = { tags: ['reduced-motion'] };
export const largeText: StoryObj = { globals: { zoom: '2' }, parameters: { host: { width: 640 } } };

export const waiting: StoryObj = { globals: { scenario: 'waiting' } };
export const down: StoryObj = { globals: { scenario: 'down' } };
export const failing: StoryObj = { globals: { scenario: 'failing' } };
export const html: StoryObj = { globals: { scenario: 'html' } };
export const truncated: StoryObj = { globals: { scenario: 'truncated' } };
export const brokenItem: StoryObj = { globals: { scenario: 'broken-item' } };
export const empty: StoryObj = { globals: { scenario: 'empty' } };
export const many: StoryObj = { globals: { scenario: 'many' } };

/** The device says that it is not connected. */
export const offline: StoryObj = {
  globals: { scenario: 'offline' },
  ...replacing(navigator, 'onLine', { value: false }),
};
