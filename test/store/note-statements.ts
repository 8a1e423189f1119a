// Loaded before a command: writes each SQLite statement that it prepares to the file that STATEMENTS names, once.
import { appendFileSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";

const seen = new Set<string>();
// oxlint-disable-next-line typescript/unbound-method -- called with its database below
const { prepare } = DatabaseSync.prototype;

function note(this: DatabaseSync, sql: string): StatementSync {
  if (!seen.has(sql)) appendFileSync(process.env["STATEMENTS"] ?? "", `${JSON.stringify(sql)}\n`);
  seen.add(sql);
  return prepare.call(this, sql);
}

DatabaseSync.prototype.prepare = note;
