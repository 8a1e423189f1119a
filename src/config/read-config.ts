import { parse } from "smol-toml";
import { failure, type Outcome, success } from "../core/index.ts";
import { type Config, type SettingName, settings } from "./settings.ts";

const names = Object.keys(settings) as SettingName[];

/**
 * The configuration from the text of `rapporteur.toml` (empty where there is none) and the environment, which wins:
 * `store.url` is RAPPORTEUR_STORE_URL, and RAPPORTEUR_STORE for short. Answers CONFIG_SYNTAX, CONFIG_UNKNOWN or
 * CONFIG_VALUE with the setting's name.
 */
export function readConfig(toml: string, env: Readonly<Record<string, string | undefined>>): Outcome<Config> {
  const file = parseToml(toml);
  if (!file.ok) return file;
  const unknown = [...file.value.keys()].find((name) => !(name in settings));
  if (unknown !== undefined) {
    return failure("CONFIG_UNKNOWN", `there is no setting "${unknown}"`, `The settings are: ${names.join(", ")}.`);
  }
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const given = fromEnvironment(name, env) ?? file.value.get(name);
    const { schema, value, about } = settings[name];
    const parsed = given === undefined ? { success: true as const, data: value } : schema.safeParse(given);
    if (!parsed.success)
      return failure("CONFIG_VALUE", `${name} cannot be ${JSON.stringify(given)}`, `${name}: ${about}.`);
    values[name] = parsed.data;
  }
  return success(values as Config);
}

function parseToml(toml: string): Outcome<ReadonlyMap<string, unknown>> {
  try {
    const flat = new Map<string, unknown>();
    for (const [table, rows] of Object.entries(parse(toml))) {
      if (typeof rows !== "object" || rows === null || Array.isArray(rows)) flat.set(table, rows);
      else for (const [key, value] of Object.entries(rows)) flat.set(`${table}.${key}`, value);
    }
    return success(flat);
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
    return failure(
      "CONFIG_SYNTAX",
      `rapporteur.toml is not TOML: ${line}`,
      "Mend the line, or start from the example in docs/configuration.md.",
    );
  }
}

function fromEnvironment(name: SettingName, env: Readonly<Record<string, string | undefined>>): unknown {
  const key = `RAPPORTEUR_${name.toUpperCase().replace(/[.-]/gu, "_")}`;
  const text = env[key] ?? (name === "store.url" ? env.RAPPORTEUR_STORE : undefined);
  if (text === undefined) return undefined;
  const { value } = settings[name];
  if (Array.isArray(value)) return text.split(/[\s,]+/u).filter(Boolean);
  return typeof value === "number" ? Number(text) : text;
}
