import type { WorkItem } from "../../store/index.ts";

/** Work on some items of one stage, as it stands in the queue. */
export interface StageJob {
  readonly stage: string;
  /** `do`: decide and save; `prepare`: only what needs no order, kept for whoever saves in order. */
  readonly part: "do" | "prepare";
  readonly items: readonly WorkItem[];
  /** Who handed it out. What a former leader handed out is void: the next one hands it out again. */
  readonly leader: string;
}

/** A visit to one feed, as it stands in the queue. */
export interface FeedJob {
  readonly feed: string;
}

export type JobData = StageJob | FeedJob;

/** A job that this process has at work. */
export interface TakenJob {
  readonly queue: string;
  readonly id: string;
  /** How often it was tried before. */
  readonly tried: number;
  readonly data: JobData;
}

/** One job that nobody could do. */
export interface DeadLetter {
  readonly id: string;
  readonly queue: string;
  readonly data: JobData;
  /** What the last try said. */
  readonly error: string;
  /** RFC 3339. */
  readonly since: string;
}

/** How much stands in one queue. */
export interface QueueDepth {
  readonly queue: string;
  readonly waiting: number;
  readonly active: number;
}
