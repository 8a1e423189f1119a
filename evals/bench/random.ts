/** Numbers from 0 to before 1, the same for the same seed (Park and Miller's generator). */
export function sampleRandom(seed: number): () => number {
  let state = (seed * 7919) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
