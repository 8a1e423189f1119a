/** Words of whoever writes or speaks, which no other page can say: "we", "our country", "this newspaper". */
const own: Readonly<Record<string, RegExp>> = {
  ru: /(?<!\p{L})(?:я|мы|нам|нас|нами|мне|меня|наш\p{L}{0,3}|мой|моя|мои|вы|вам|вас|ваш\p{L}{0,3}|думаю|считаю|полагаю|хочу|надеюсь|уверена?|прошу|благодарю|поздравляю|приветствую|рада?|знаю)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:ich|wir|uns|mir|mich|unser\p{L}{0,2}|mein\p{L}{0,2}|ihr)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:je|j['’]|nous|notre|nos|mon|ma|mes|vous|votre|vos)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:yo|nosotros|nos|nuestr[ao]s?|mi|mis|usted|ustedes|me|creo|quiero|espero|pienso|agradezco|\p{L}{2,}[aei]mos)(?!\p{L})/iu,
  zh: /我|本报|本网|本刊|您|你|记者/u,
  ar: /(?<!\p{L})(?:نحن|أنا|لنا|بلادنا|لدينا)(?!\p{L})/u,
};

/** True where the words are somebody's own: "we shall sail" is nobody's but the speaker's. */
export function isOwnVoice(words: string, language: string): boolean {
  return own[language]?.test(words) ?? false;
}
