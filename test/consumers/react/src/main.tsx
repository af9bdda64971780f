import 'alexis-kit/define/pole-locator.js';
import 'alexis-kit/jsx-react';
import type { AlexisPoleLocator } from 'alexis-kit';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Alexis } from './snippet';

function Page() {
  const [pole, setPole] = useState<string | null>(null);
  const locator = useRef<AlexisPoleLocator>(null);
  return (
    <>
      <output id="heard">{pole}</output>
      <alexis-pole-locator
        ref={locator}
        api="__KIT__/api/v1"
        heading-level={3}
        theme="light"
        className="locator"
        style={{ '--alexis-radius': '4px' }}
        onalexis-pole-select={({ detail }) => setPole(detail.pole)}
      />
      {/* @ts-expect-error there is no such theme */}
      {pole === 'never' && <alexis-pole-locator theme="pink" />}
      <Alexis />
    </>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Page />);
