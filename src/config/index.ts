export { readConfig } from "./read-config.ts";
export type { Config, SettingName } from "./settings.ts";
