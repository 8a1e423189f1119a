import type { Config } from "../config/index.ts";
import type { MadePage, PageTask } from "./make-page.ts";
import { openThreads } from "./threads.ts";

/** Longest time that one page may take aside, in milliseconds. */
const timeLimit = 60_000;
const taskFile = new URL("./make-page.ts", import.meta.url);

export interface AsideMaker {
  make(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** Makes pages in one thread that begins with the first of them. What cannot be made is answered with 503 and why. */
export function openAside(config: Config, notice: string | undefined): AsideMaker {
  const threads = openThreads(1);
  return {
    make: async (request) => {
      const { url, method, headers } = request;
      const body = method === "GET" ? "" : await request.text();
      const task: PageTask = { config, notice, url, method, headers: [...headers], body };
      const made = await threads.run(taskFile, "makePage", task, timeLimit);
      if (!made.ok) return new Response(`503: ${made.problem.code}: ${made.problem.message}\n`, { status: 503 });
      const page = made.value as MadePage;
      const given = page.headers.map(([name, value]): [string, string] => [name, value]);
      return new Response(page.body, { status: page.status, headers: given });
    },
    close: () => threads.close(),
  };
}
