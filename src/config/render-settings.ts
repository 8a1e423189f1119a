import { settings } from "./settings.ts";

/** What a `rapporteur.toml` looks like. */
export const exampleToml: string = `[store]
url = "postgres://rapporteur@127.0.0.1/rapporteur"

[site]
port = 8080
title = "The Desk"

[ingest]
contact = "https://desk.example/about"

[brief]
languages = ["en", "fr"]
`;

/** `docs/configuration.md` from the settings themselves. */
export function renderSettings(): string {
  const rows = Object.entries(settings).map(
    ([name, { value, about }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${about} |`,
  );
  return `# Configuration

\`rapporteur.toml\` in the working folder, or the file that \`--config\` names. The part before the point is the table:
\`store.url\` is \`url\` under \`[store]\`. An environment variable wins over the file: \`RAPPORTEUR_STORE_URL\` (\`RAPPORTEUR_STORE\` for
short), \`RAPPORTEUR_SITE_PORT\` and so on, the words of a list with commas or blanks between; \`ingest.hosts\` stands in the file alone. \`--store\` wins over both.
What is not named has its default.

\`\`\`toml
${exampleToml}\`\`\`

| setting | default | what it does |
| --- | --- | --- |
${rows.join("\n")}
`;
}
