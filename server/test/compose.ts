import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../src/environment/settings.ts';

/** What the tests read of `deploy/compose.yaml`; its whole form is checked against the schema of the specification. */
interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly environment?: Readonly<Record<string, string>>;
        readonly depends_on?: Readonly<Record<string, unknown>>;
        readonly volumes?: readonly string[];
        readonly build?: { readonly context: string; readonly dockerfile: string };
      }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** What an operator writes into `deploy/.env`. */
const OPERATOR = {
  PUBLIC_URL: 'https://kit.example.org',
  POSTGRES_PASSWORD: 'secret',
  SMTP_URL: 'smtps://alexis:secret@mail.example.org',
  MAIL_FROM: 'Alexis Grand Est <ne-pas-repondre@example.org>',
};

/** `${NAME}`, `${NAME:-default}`, `${NAME:?what is missing}`. */
const VARIABLE = /\$\{(\w+)(?::([-?])([^}]*))?\}/g;

/** The file as a container engine reads it. Throws where the operator has not said what must be said. */
export async function readCompose(operator: Readonly<Record<string, string>> = OPERATOR): Promise<Compose> {
  const text = await readFile(join(projectRoot, 'deploy/compose.yaml'), 'utf8');
  const filled = text.replaceAll(VARIABLE, (_, name: string, kind?: string, rest = '') => {
    const value = operator[name];
    if (value !== undefined) return value;
    if (kind === '-') return rest as string;
    throw new Error(`${name} must be set: ${rest}`);
  });
  return parse(filled, { merge: true }) as Compose;
}

/** The environment of a service. */
export async function serverEnvironment(service: string): Promise<Readonly<Record<string, string>>> {
  const { services } = await readCompose();
  return services[service]?.environment ?? {};
}
