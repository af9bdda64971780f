'use client';
import 'alexis-kit/define/pole-locator.js';
import 'alexis-kit/jsx-react';
import type { AlexisPoleLocator } from 'alexis-kit';
import { useEffect, useRef, useState } from 'react';
import { Alexis } from './snippet';

export default function Page() {
  const [pole, setPole] = useState<string | null>(null);
  const locator = useRef<AlexisPoleLocator>(null);
  // Hydration does not take over `onalexis-pole-select` (react #35446).
  useEffect(() => {
    const element = locator.current;
    const select = (event: HTMLElementEventMap['alexis-pole-select']) => setPole(event.detail.pole);
    element?.addEventListener('alexis-pole-select', select);
    return () => element?.removeEventListener('alexis-pole-select', select);
  }, []);
  return (
    <>
      <output id="heard">{pole}</output>
      <alexis-pole-locator ref={locator} api="__KIT__/api/v1" heading-level={3} />
      <Alexis />
    </>
  );
}
