import { settings } from "./settings.ts";

/** `docs/configuration.md` from the settings themselves. */
export function renderSettings(): string {
  const rows = Object.entries(settings).map(
    ([name, { value, about }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${about} |`,
  );
  return `# Configuration

\`rapporteur.toml\` in the working folder, or the file that \`--config\` names. The part before the point is the table:
\`store.url\` is \`url\` under \`[store]\`. An environment variable wins over the file: \`RAPPORTEUR_STORE_URL\` (\`RAPPORTEUR_STORE\` for
short), \`RAPPORTEUR_SITE_PORT\` and so on; \`--store\` wins over both.

| setting | default | what it does |
| --- | --- | --- |
${rows.join("\n")}
`;
}
