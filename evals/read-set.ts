import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Json } from "./types.ts";

/** The bytes of a file, unpacked where it is gzipped. */
export function readBytes(file: URL): Buffer {
  const bytes = readFileSync(file);
  return file.pathname.endsWith(".gz") && bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** The objects of a file of JSON Lines, plain or gzipped. */
export function readRows(file: URL): Json[] {
  return readBytes(file)
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(parseRow);
}

/** One object of JSON; anything else is a bug of who wrote it. */
export function parseRow(line: string): Json {
  const row: unknown = JSON.parse(line);
  if (!isRecord(row)) throw new Error(`no object in this line: ${line.slice(0, 80)}`);
  return row;
}

export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field as text, empty where it is none. */
export function textField(row: Json, name: string): string {
  const value = row[name];
  return typeof value === "string" ? value : "";
}
