/** Words before a name that tell an office or a trade; the last of them ends what is not the name. */
const title =
  /^(?:.*\s)?(?:Mr|Mrs|Ms|Dr|Reps?|Sens?|Gov|Lt|Gen|Col|Capt|Rev|Prof|Judge|Justice|Representative|Senator|Congress(?:wo)?man|Governor|President|Speaker|Leader|Whip|Chair(?:wo)?man|Chair|Secretary(?:-General)?|Minister|Premier|Chancellor|Ambassador|Director|Commissioner|Mayor|Chief|Envoy|Attorney|General|Officer|Executive|Professor|Editor|Founder|State|Staff|Intelligence|Security|nominee|candidate|lawyer|attorney|aide|advis[eo]r|manager|editor|founder|activist|official|publisher|president|director|secretary|minister|leader|chairman|spokes(?:wo)?man|spokesperson|expert|economist|analyst)\.?\s(?<name>\p{Lu}.*)$/u;
const full =
  /^\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}\.|[Vv]an|[Vv]on|[Dd]e[rl]?|[Dd]a|[Bb]in|[Aa]l|El))*(?:\s\p{Lu}[\p{L}'’-]+){1,2}(?:\s(?:Jr|Sr)\.?)?$/u;

/**
 * "Mara Ito" from "House Speaker Mara B. Ito of Vesna": one person has one page, whatever title an outlet gives. A last name
 * alone keeps its title, since two persons may have it.
 */
export function bareName(name: string): string {
  const after = title.exec(name)?.groups?.["name"];
  const bare = (after ?? name).replace(/\sof\s(?:the\s)?\p{Lu}.*$/u, "");
  return full.test(bare) && (after !== undefined || bare === name)
    ? bare.replace(/(?<=\p{L})(?:\s\p{Lu}\.)+(?=\s\p{Lu}\p{L})/gu, "")
    : name;
}
