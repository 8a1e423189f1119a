export { readConfig } from "./read-config.ts";
export { type Config, type SettingName, settings } from "./settings.ts";
