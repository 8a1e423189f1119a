import { failure, type Outcome, success } from "../../core/index.ts";
import type { AskModel, Question } from "./types.ts";

/** How a model is reached: any server that speaks OpenAI's protocol. */
export interface ModelSettings {
  /** Base address with its version: `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly name: string;
  /** Longest time for one answer, in milliseconds, all its tries together; half of it for a silence inside one. */
  readonly timeout: number;
  /** Further tries after a failed one. */
  readonly retries: number;
  /** Most characters of questions and answers together, over the life of what this returns. */
  readonly budget: number;
}

/** What is reached through arguments: the network. */
export interface ModelEffects {
  readonly fetch: typeof globalThis.fetch;
}

/** Longest answer, in the model's own tokens. */
const longestAnswer = 2000;

/** Share of the whole time that a model may be silent once it has begun to answer. */
const longestPause = 0.5;

/** Failed questions in a row after which a model rests, and questions that it then is not asked: a dead server must not hold up a store of pages. */
const mostFailed = 3;
const restLength = 50;

/** Opens a model. The library is loaded at the first question alone, so that a start without a model costs nothing. */
export function openModel(settings: ModelSettings, effects: ModelEffects): AskModel {
  let left = settings.budget;
  let failed = 0;
  let rest = 0;
  return async (question) => {
    if (rest > 0) {
      rest -= 1;
      return resting;
    }
    left -= question.instructions.length + question.prompt.length;
    if (left < 0) return spent;
    const { answer, length } = await ask(question, settings, effects, left);
    left -= length;
    failed = answer.ok || answer.problem.code === "MODEL_BUDGET" ? 0 : failed + 1;
    if (failed >= mostFailed) rest = restLength;
    return answer;
  };
}

const resting = down(`it failed ${mostFailed} times in a row and is asked again after ${restLength} questions`);

const spent = failure("MODEL_BUDGET", "the model's budget is spent", "Raise model.budget.");

interface Asked {
  readonly answer: Outcome<string>;
  /** Characters that came, whether the answer is whole or not: they were paid for. */
  readonly length: number;
}

/**
 * The answer as it streams in: it is cut where it would go over the budget, where it falls silent, and where its time is
 * up. A part of an answer is none.
 */
async function ask(question: Question, settings: ModelSettings, effects: ModelEffects, budget: number): Promise<Asked> {
  const { url, name, timeout, retries } = settings;
  const stop = new AbortController();
  const clock = AbortSignal.timeout(timeout);
  const silence = openSilence(timeout * longestPause, () => stop.abort());
  let text = "";
  try {
    const [{ streamText }, { createOpenAICompatible }] = await Promise.all([
      import("ai"),
      import("@ai-sdk/openai-compatible"),
    ]);
    const provider = createOpenAICompatible({ name: "model", baseURL: url, fetch: effects.fetch });
    const { stream } = streamText({
      model: provider.chatModel(name),
      instructions: question.instructions,
      prompt: question.prompt,
      maxRetries: retries,
      maxOutputTokens: longestAnswer,
      temperature: 0,
      abortSignal: AbortSignal.any([clock, stop.signal]),
      onError: () => {},
    });
    for await (const part of stream) {
      if (part.type === "error") throw part.error;
      if (part.type === "abort") return { answer: late(timeout), length: text.length };
      if (part.type !== "text-delta") continue;
      silence.reset();
      text += part.text;
      if (text.length > budget) {
        stop.abort();
        return { answer: spent, length: text.length };
      }
    }
    if (text === "") return { answer: down("it answered nothing"), length: 0 };
    return { answer: success(text), length: text.length };
  } catch (error) {
    if (clock.aborted || stop.signal.aborted) return { answer: late(timeout), length: text.length };
    const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown";
    return { answer: down(reason), length: text.length };
  } finally {
    silence.end();
  }
}

function late(timeout: number): Outcome<string> {
  return failure(
    "MODEL_TIMEOUT",
    `the model gave no whole answer in ${timeout} ms, or fell silent`,
    "Raise model.timeout, or take a smaller model.",
  );
}

function down(reason: string): Outcome<string> {
  return failure("MODEL_DOWN", `the model could not be asked: ${reason}`, "Check model.url and model.name.");
}

/** Calls when nothing came for so many milliseconds after the first word. */
function openSilence(most: number, call: () => void): { reset(): void; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    reset() {
      clearTimeout(timer);
      timer = setTimeout(call, most);
    },
    end: () => clearTimeout(timer),
  };
}
