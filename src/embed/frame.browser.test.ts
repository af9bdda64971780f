import { expect } from '@open-wc/testing';
import { engine } from '../../test/support/browser.ts';
import { until } from '../../test/support/until.ts';
import { isHeightMessage } from './frame-message.ts';
import './iframe.ts';

const added: HTMLIFrameElement[] = [];
afterEach(() => added.splice(0).forEach((frame) => frame.remove()));

/** A frame whose content is as tall as the fixture says, with the heights that it told. */
function frameOf(fragment = ''): { frame: HTMLIFrameElement; told: number[] } {
  const frame = Object.assign(document.createElement('iframe'), { src: `/src/embed/frame-fixture.html${fragment}` });
  const told: number[] = [];
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source === frame.contentWindow && isHeightMessage(data)) told.push(data.height);
  });
  document.body.append(frame);
  added.push(frame);
  return { frame, told };
}

describe('iframe bridge', () => {
  it('gives the frame its content’s height in whole pixels, once, whatever fraction it tells', async () => {
    const { frame, told } = frameOf();
    await until('the height', () => frame.style.height === '151px');
    expect(told[0]).to.be.closeTo(150.4, 0.05);
    frame.style.width = '240px';
    frame.contentWindow?.postMessage('alexis-height?', '*');
    await until('the height is told again', () => told.length > 1);
    expect(frame.style.height).to.equal('151px');
  });

  it('does not grow for ever with content that follows the frame', async () => {
    const { frame, told } = frameOf('#follows');
    let seen = -1;
    // Two looks a while apart that see the same number of messages: it has come to rest.
    await until('rest', async () => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const rests = told.length > 10 && told.length === seen;
      seen = told.length;
      return rests;
    });
    expect(told.length).to.be.at.most(41);
    expect(parseInt(frame.style.height)).to.be.below(1_000);
  });
});

describe('in a frame of WordPress', () => {
  /** A frame with a secret, and what it told with it. */
  function secretFrame(): { frame: HTMLIFrameElement; told: unknown[] } {
    const told: unknown[] = [];
    const { frame } = frameOf('#?secret=a1B2');
    addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
      if (source === frame.contentWindow && typeof data === 'object' && data !== null && 'secret' in data)
        told.push(data);
    });
    return { frame, told };
  }
  const height = { message: 'height', value: 151, secret: 'a1B2' };

  /** Whether the page does itself what the click on a link would do. It leads nowhere in any case. */
  function takesOver(page: Window, href: string, target: string): boolean {
    const link = Object.assign(page.document.createElement('a'), { href, target });
    page.document.body.append(link);
    let isPrevented = false;
    page.addEventListener(
      'click',
      (event) => {
        isPrevented = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link.click();
    return isPrevented;
  }

  it('tells a whole height with the secret, and again when the page is ready, to who knows it', async () => {
    const { frame, told } = secretFrame();
    await until('the height', () => told.length === 1);
    frame.contentWindow?.postMessage({ message: 'ready', secret: 'other' }, '*');
    frame.contentWindow?.postMessage({ message: 'ready', secret: 'a1B2' }, '*');
    await until('the height is told again', () => told.length === 2);
    expect(told).to.deep.equal([height, height]);
  });

  it('has the page go where a link of ours would open a tab, and leaves other links alone', async () => {
    const { frame, told } = secretFrame();
    await until('the height', () => told.length === 1);
    const page = frame.contentWindow!;
    expect(takesOver(page, '/embed/pole-locator', '_blank')).to.equal(true);
    expect(takesOver(page, '#part', '')).to.equal(false);
    expect(takesOver(page, 'https://elsewhere.example/', '_blank')).to.equal(false);
    await until('it is told', () => told.length > 1);
    expect(told.slice(1)).to.deep.equal([
      { message: 'link', value: `${location.origin}/embed/pole-locator`, secret: 'a1B2' },
    ]);
  });

  it('leaves links alone where its address is opened in a tab of its own', async function () {
    // The WebKit of the tests opens no tabs.
    if (engine === 'webkit') this.skip();
    const tab = open('/src/embed/frame-fixture.html#?secret=a1B2')!;
    try {
      await until(
        'the page is there',
        () => tab.document.querySelector('script') && tab.document.readyState === 'complete',
      );
      expect(takesOver(tab, '/embed/pole-locator', '_blank')).to.equal(false);
    } finally {
      tab.close();
    }
  });
});
