import 'alexis-kit/define/pole-locator.js';
import 'alexis-kit/jsx-solid';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';

function Page() {
  const [pole, setPole] = createSignal<string | null>(null);
  return (
    <>
      <output id="heard">{pole()}</output>
      <alexis-pole-locator
        attr:heading-level={3}
        prop:api="__KIT__/api/v1"
        on:alexis-pole-select={(event) => setPole(event.detail.pole)}
      />
    </>
  );
}

const root = document.querySelector('#root');
if (root) render(() => <Page />, root);
