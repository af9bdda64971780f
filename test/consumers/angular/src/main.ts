import 'alexis-kit/define/pole-locator.js';
import type { AlexisPoleSelectEvent } from 'alexis-kit';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import './snippet';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <output id="heard">{{ pole() }}</output>
    <alexis-pole-locator api="__KIT__/api/v1" heading-level="3" (alexis-pole-select)="select($event)" />
  `,
})
class Page {
  readonly pole = signal<string | null>(null);

  select({ detail }: AlexisPoleSelectEvent): void {
    this.pole.set(detail.pole);
  }
}

void bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
