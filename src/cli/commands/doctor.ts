import { statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { checkStore, engineOf, openStore } from "../../store/index.ts";
import { ProblemError } from "../../core/index.ts";
import { type Command, exitCodes, type ParsedArgs, type Terminal } from "../command.ts";
import { loadConfig, storeOptions } from "../workplace.ts";

export const doctorCommand: Command = {
  name: "doctor",
  summary: "Check runtime, configuration and store, and say what to do.",
  operands: "",
  about: "Out: a line a check. Exit status 1 where something must be mended.",
  example: "./bin/rapporteur doctor --store /tmp/rapporteur-example.sqlite",
  options: storeOptions,
  run: runDoctor,
};

interface Finding {
  readonly ok: boolean;
  readonly what: string;
  readonly hint?: string;
}

async function runDoctor(args: ParsedArgs, terminal: Terminal): Promise<number> {
  const findings: Finding[] = [checkRuntime()];
  try {
    const config = await loadConfig(args, terminal);
    findings.push({ ok: true, what: "the configuration can be read" });
    if (engineOf(config["store.url"]) === "sqlite") findings.push(checkDisk(config["store.url"]));
    findings.push(...(await inspectStore(config["store.url"], terminal)));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    findings.push({ ok: false, what: `${error.problem.code}: ${error.problem.message}`, hint: error.problem.hint });
  }
  for (const { ok, what, hint } of findings)
    terminal.stdout.write(`${ok ? "ok  " : "FAIL"} ${what}\n${hint ? `     ${hint}\n` : ""}`);
  return findings.every(({ ok }) => ok) ? exitCodes.ok : exitCodes.bug;
}

function checkRuntime(): Finding {
  const ok = Number(process.versions.node.split(".")[0]) >= 26;
  return {
    ok,
    what: `Node ${process.versions.node}, SQLite ${process.versions.sqlite}`,
    ...(ok ? {} : { hint: "Run npm ci: it brings the pinned runtime." }),
  };
}

/** Below this much room a store may run full in the middle of a day, in bytes. */
const leastRoom = 512 * 1024 * 1024;

function checkDisk(url: string): Finding {
  const folder = resolve(dirname(url.replace(/^sqlite:/u, "")));
  try {
    const { bavail, bsize } = statfsSync(folder);
    const room = Math.round((bavail * bsize) / 1024 / 1024);
    const ok = bavail * bsize >= leastRoom;
    return {
      ok,
      what: `${room} MB free in ${folder}`,
      ...(ok ? {} : { hint: "Free some room, or put the store on another disk." }),
    };
  } catch {
    return { ok: true, what: `${folder} is not there yet and will be made` };
  }
}

async function inspectStore(url: string, terminal: Terminal): Promise<readonly Finding[]> {
  const store = await openStore({ url, now: terminal.now });
  try {
    return (await checkStore(store)).map(({ ok, what, hint }) => ({ ok, what, ...(hint ? { hint } : {}) }));
  } finally {
    await store.close();
  }
}
