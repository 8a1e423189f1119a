import { failure, type Outcome, success } from "../../core/index.ts";
import type { AskModel, Question } from "./types.ts";

/** How a model is reached: any server that speaks OpenAI's protocol. */
export interface ModelSettings {
  /** Base address with its version: `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly name: string;
  /** Longest time for one answer, in milliseconds, all its tries together. */
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

/** Opens a model. The library is loaded at the first question alone, so that a start without a model costs nothing. */
export function openModel(settings: ModelSettings, effects: ModelEffects): AskModel {
  let left = settings.budget;
  return async (question) => {
    left -= question.instructions.length + question.prompt.length;
    if (left < 0) return failure("MODEL_BUDGET", "the model's budget is spent", "Raise model.budget.");
    const answer = await ask(question, settings, effects);
    if (answer.ok) left -= answer.value.length;
    return answer;
  };
}

async function ask(question: Question, settings: ModelSettings, effects: ModelEffects): Promise<Outcome<string>> {
  const { url, name, timeout, retries } = settings;
  const signal = AbortSignal.timeout(timeout);
  try {
    const [{ generateText }, { createOpenAICompatible }] = await Promise.all([
      import("ai"),
      import("@ai-sdk/openai-compatible"),
    ]);
    const provider = createOpenAICompatible({ name: "model", baseURL: url, fetch: effects.fetch });
    const { text } = await generateText({
      model: provider.chatModel(name),
      instructions: question.instructions,
      prompt: question.prompt,
      maxRetries: retries,
      maxOutputTokens: longestAnswer,
      temperature: 0,
      abortSignal: signal,
    });
    return success(text);
  } catch (error) {
    if (signal.aborted)
      return failure(
        "MODEL_TIMEOUT",
        `the model gave no answer in ${timeout} ms`,
        "Raise model.timeout, or take a smaller model.",
      );
    const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown";
    return failure("MODEL_DOWN", `the model could not be asked: ${reason}`, "Check model.url and model.name.");
  }
}
