import type { Draft } from "./draft.ts";
import type { Certainty, CueClass, Polarity } from "./types.ts";

const byClass: Readonly<Record<string, Certainty>> = {
  wish: "wish",
  promising: "promise",
  calling: "order",
  forecast: "forecast",
  belief: "probable",
  doubting: "possible",
};
const signals = {
  modal: /\b(?:may|might|could|possibly|perhaps|maybe)\b/iu,
  conditional: /\b(?:would|if|unless)\b/iu,
  likely: /\b(?:likely|probably|seems?|appears?)\b/iu,
  future: /\b(?:will|shall|going to|expected to)\b/iu,
};
const modal =
  /\b(?:may|might|could|possibly|perhaps|maybe)\b|может|возможно|可能|或许|ربما|قد يكون|podría|quizás|pourrait|peut-être|könnte|möglicherweise/iu;
const conditional =
  /\b(?:would|if|unless|provided that)\b|\bбы\b|если|如果|若|لو|إذا|\bsi\b|würde|\bwenn\b|\bfalls\b/iu;
const likely =
  /\b(?:likely|probably|seems?|appears?)\b|вероятно|скорее всего|很可能|probablemente|probablement|wahrscheinlich/iu;
const future = /\b(?:will|shall|going to|expected to)\b|\bбудет\b|将|سوف|سيكون|\bwird\b|\bwerden\b/iu;

/** How sure the words are, from the cue's class first and the content's own signals after. */
export function judgeCertainty(draft: Draft, content: string, language: string): Certainty {
  if (/^\s*(?:whether|if)\b|\?["”’»]?\s*$/iu.test(content)) return "question";
  const own = byClass[draft.cueClass];
  if (own) return own;
  if (draft.group.some((word) => /^(?:would|could|may|might)$/u.test(word))) return "conditional";
  const head = content.slice(0, 300);
  if (language === "en") return judgeEnglish(head);
  if (conditional.test(head)) return "conditional";
  if (modal.test(head)) return "possible";
  if (likely.test(head)) return "probable";
  return future.test(head) ? "forecast" : "certain";
}

function judgeEnglish(head: string): Certainty {
  if (signals.conditional.test(head)) return "conditional";
  if (signals.modal.test(head)) return "possible";
  if (signals.likely.test(head)) return "probable";
  return signals.future.test(head) ? "forecast" : "certain";
}

export function judgePolarity(draft: Draft): Polarity {
  if (draft.cueClass === "denying") return "denied";
  return draft.negated ? "negative" : "positive";
}

/** The cue's class as claims carry it: believing and wanting are neutral there, certainty says the rest. */
export function claimClass(draft: Draft): CueClass {
  const { cueClass } = draft;
  return cueClass === "wish" || cueClass === "belief" || cueClass === "forecast" ? "neutral" : cueClass;
}
