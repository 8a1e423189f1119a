export { type Clusterer, type ClustererOptions, openClusterer } from "./open-clusterer.ts";
export type { EditorLinks } from "./cluster/links.ts";
export { countVoices, type VoiceArticle, type VoiceCount } from "./count-voices.ts";
export { findEdits, mergeByEditor, moveByEditor, pinByEditor, type StoryEdit, undoEdit } from "./edit-stories.ts";
export {
  findMembers,
  findMembersOf,
  findReasons,
  findRunning,
  findStoriesOf,
  findStory,
  type RunningEvent,
} from "./find-stories.ts";
export { findNames } from "./profile/find-names.ts";
export { renewStories } from "./renew-stories.ts";
export { openStoryStage, type StoryPlan, type StoryStageOptions } from "./stage.ts";
export type { Assignment, StoryMerge, StorySplit } from "./types.ts";
export { ablateStories, groupStories, scoreBcubed } from "./score.ts";
