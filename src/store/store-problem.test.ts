import assert from "node:assert/strict";
import { test } from "node:test";
import { ProblemError } from "../core/index.ts";
import { storeProblem } from "./index.ts";

test("an engine's error is told by its code, and any other stays what it is", () => {
  const codes = [
    new Error("database or disk is full"),
    new Error("attempt to write a readonly database"),
    new Error("terminating connection due to administrator command"),
    new Error("Client has encountered a connection error and is not queryable"),
    new AggregateError([new Error("connect ECONNREFUSED 127.0.0.1:5432")]),
    new Error("file is not a database"),
  ].map((error) => {
    const told = storeProblem(error);
    return told instanceof ProblemError ? told.problem.code : "";
  });
  assert.deepEqual(codes, ["STORE_FULL", "STORE_READ_ONLY", "STORE_LOST", "STORE_LOST", "STORE_LOST", "STORE_DAMAGED"]);
  const other = new TypeError("x is not a function");
  assert.equal(storeProblem(other), other);
});
