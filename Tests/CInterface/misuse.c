/* Calls libgerede in every wrong way, and from threads at once: nothing may end the process.
 *
 * misuse [FILE]    FILE gets the answers. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gerede.h"

static atomic_int failures = 0;

/* Where answers are kept, if anywhere. */
static FILE *kept = NULL;

/* Whether an answer holds a text; the answer is given back. */
static void expect(char *answer, const char *part, const char *what) {
  if (answer == NULL || strstr(answer, part) == NULL) {
    fprintf(stderr, "misuse: %s: expected %s, found %s\n", what, part, answer ? answer : "null");
    failures++;
  }
  if (answer != NULL && kept != NULL) fputs(answer, kept);
  gerede_free_text(answer);
}

static const char *good =
    "{\"sources\":[{\"name\":\"p.gr\",\"text\":\"event Party host Thing. party Acme. thing Notify. "
    "regulation R { clause C: Acme may host Notify. }\"}]}";
static const char *other =
    "{\"sources\":[{\"name\":\"p.gr\",\"text\":\"event Party host Thing. party Acme. thing Notify. "
    "regulation R { clause D: Acme must not host Notify. }\"}]}";
static const char *hosting =
    "{\"act\":{\"bearer\":\"Acme\",\"event\":\"host\",\"arguments\":[\"Notify\"]},\"at\":\"2026-01-01\"}";

static gerede_policy shared;

static void *decides(void *unused) {
  (void)unused;
  for (int i = 0; i < 200; i++) {
    char *answer = gerede_decide(shared, hosting);
    if (answer == NULL || strstr(answer, "\"decision\":") == NULL) failures++;
    gerede_free_text(answer);
  }
  return NULL;
}

int main(int count, char **arguments) {
  if (count > 1) kept = fopen(arguments[1], "w");
  char *answer = NULL;
  static const char *broken[] = {
      NULL, "", "{", "[]", "null", "{\"sources\":1}", "{\"sources\":[{}]}", "\xff\xfe",
      "{\"sources\":[],\"limits\":{\"facts\":\"many\"}}", "{\"a\":1,\"a\":2}",
      "{\"sources\":[],\"language\":\"de\"}",
  };
  for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
    if (gerede_load(broken[i], &answer) != 0) failures++;
    expect(answer, "gerede.refusal/1", "load");
  }
  if (gerede_load(NULL, NULL) != 0) failures++;
  if (gerede_load("{\"sources\":[{\"name\":\"p.gr\",\"text\":\"kind party.\"}]}", &answer) != 0) failures++;
  expect(answer, "\"severity\":\"error\"", "a policy with errors");
  if (gerede_load("{\"sources\":[{\"name\":\"p.gr\",\"text\":\"kind Thingy.\"}],"
          "\"facts\":{\"Nothing\":[{\"a\":1}]}}", &answer) != 0) failures++;
  expect(answer, "GR0920", "facts of nothing");

  gerede_load("{", &answer);
  expect(answer, "GR0940", "no JSON");

  if (gerede_load("{\"sources\":[{\"name\":\"p.gr\",\"text\":\"kind Item { key id: Text. } data Item from \\\"i.csv\\\".\"}],"
          "\"data\":{\"i.csv\":{\"name\":\"i.csv\",\"text\":\"id\\na\\nb\\nc\\n\"}},"
          "\"limits\":{\"dataBytes\":2}}", &answer) != 0) failures++;
  expect(answer, "GR08", "a limit on data");

  shared = gerede_load(good, &answer);
  if (shared == 0) failures++;
  expect(answer, "gerede.load/1", "load");
  for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
    expect(gerede_decide(shared, broken[i]), "gerede.refusal/1", "decide");
    expect(gerede_check(shared, broken[i]), "gerede.refusal/1", "check");
    expect(gerede_why(shared, broken[i]), "gerede.refusal/1", "why");
    expect(gerede_replace(shared, broken[i]), "gerede.refusal/1", "replace");
  }
  expect(gerede_decide(shared, hosting), "\"decision\":\"Permit\"", "a permit");
  expect(gerede_decide(shared, "{\"at\":\"2026-01-01\"}"), "GR0941", "neither act nor sentence");
  expect(gerede_decide(shared, "{\"at\":\"soon\",\"sentence\":\"Acme host Notify\"}"), "GR0941", "no date");
  expect(gerede_decide(shared, "{\"at\":\"2026-01-01\",\"sentence\":\"Acme host Notify\"}"),
      "\"decision\":\"Permit\"", "a sentence");
  expect(gerede_decide(shared, "{\"at\":\"2026-01-01\",\"sentence\":\"Acme host Acme Acme\"}"),
      "\"messages\"", "no sentence");
  expect(gerede_decide(shared,
      "{\"act\":{\"bearer\":\"Acme\",\"event\":\"host\",\"arguments\":[]},\"at\":\"2026-01-01\"}"),
      "GR0924", "too few arguments");
  expect(gerede_decide(shared,
      "{\"act\":{\"bearer\":\"Acme\",\"event\":\"host\",\"arguments\":[\"Notify\"]},\"at\":\"2026-01-01\","
      "\"context\":{\"Thing\":[{\"x\":{\"y\":[]}}]}}"),
      "gerede.refusal/1", "a context that is nested");
  expect(gerede_why(shared, "{\"sentence\":\"Acme host\",\"at\":\"2026-01-01\"}"), "messages", "why of nothing");

  expect(gerede_replace(shared, "{\"sources\":[{\"name\":\"p.gr\",\"text\":\"kind party.\"}]}"),
      "\"severity\":\"error\"", "replaced by errors");
  expect(gerede_decide(shared, hosting), "\"decision\":\"Permit\"", "the old policy stays");

  pthread_t threads[4];
  for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, decides, NULL);
  for (int i = 0; i < 20; i++) expect(gerede_replace(shared, i % 2 ? good : other), "gerede.load/1", "replace");
  for (int i = 0; i < 4; i++) pthread_join(threads[i], NULL);

  gerede_free(shared);
  gerede_free(shared);
  gerede_free(0);
  gerede_free_text(NULL);
  expect(gerede_decide(shared, hosting), "GR0942", "a policy that was freed");
  expect(gerede_replace(shared, good), "GR0942", "a policy that was freed");
  expect(gerede_check(UINT64_MAX, "{\"at\":\"2026-01-01\"}"), "GR0942", "no policy");
  if (kept != NULL) fclose(kept);
  if (failures > 0) {
    fprintf(stderr, "misuse: %d failures\n", failures);
    return 1;
  }
  puts("libgerede answers every wrong call");
  return 0;
}
