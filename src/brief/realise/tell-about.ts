import type { AmountPlan } from "./plan.ts";
import { baseName } from "./names.ts";

/** How a language sets what stands in brackets. */
export interface Brackets {
  readonly open: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly close: string;
}

/** What a quotation in another language is about, in brackets: who is named in it, and its amounts. Empty where there is neither. */
export function tellAbout(
  { names, amounts }: { readonly names: readonly string[]; readonly amounts: readonly AmountPlan[] },
  language: string,
  brackets: Brackets,
  tellAmount: (amount: AmountPlan) => string,
): string {
  const told = [names.flatMap((code) => baseName(code, language) ?? []), amounts.map(tellAmount)];
  const parts = told.filter((part) => part.length > 0).map((part) => part.join(brackets.comma));
  return parts.length > 0 ? `${brackets.open}${parts.join(brackets.semicolon)}${brackets.close}` : "";
}
