export type { Assignment } from "./types.ts";
