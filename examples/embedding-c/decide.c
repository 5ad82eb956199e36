/* Decides by agreements through libgerede: decide FILE.gr...
 *
 *   cc decide.c -I ../../.build/libgerede -L ../../.build/libgerede -lgerede -o decide
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gerede.h"

/* Text that grows. */
struct text {
  char *bytes;
  size_t length, room;
};

static void add(struct text *text, const char *bytes, size_t length) {
  if (text->length + length + 1 > text->room) {
    text->room = 2 * (text->length + length + 1);
    text->bytes = realloc(text->bytes, text->room);
    if (text->bytes == NULL) abort();
  }
  memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
  text->bytes[text->length] = 0;
}

/* Adds a string of JSON. */
static void add_string(struct text *text, const char *bytes, size_t length) {
  add(text, "\"", 1);
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)bytes[i];
    char escape[7];
    if (byte == '"' || byte == '\\' || byte < 0x20) {
      int count = snprintf(escape, sizeof escape, "\\u%04x", byte);
      add(text, escape, (size_t)count);
    } else {
      add(text, bytes + i, 1);
    }
  }
  add(text, "\"", 1);
}

/* Adds a file as a source of a policy. */
static int add_source(struct text *request, const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return 0;
  struct text bytes = {0};
  char chunk[4096];
  size_t count;
  while ((count = fread(chunk, 1, sizeof chunk, file)) > 0) add(&bytes, chunk, count);
  fclose(file);
  const char *slash = strrchr(path, '/');
  const char *name = slash == NULL ? path : slash + 1;
  add(request, "{\"name\":", 8);
  add_string(request, name, strlen(name));
  add(request, ",\"text\":", 8);
  add_string(request, bytes.bytes == NULL ? "" : bytes.bytes, bytes.length);
  add(request, "}", 1);
  free(bytes.bytes);
  return 1;
}

/* Prints an answer and gives it back. */
static void show(char *answer) {
  fputs(answer, stdout);
  gerede_free_text(answer);
}

int main(int count, char **arguments) {
  struct text request = {0};
  add(&request, "{\"sources\":[", 12);
  for (int i = 1; i < count; i++) {
    if (i > 1) add(&request, ",", 1);
    if (!add_source(&request, arguments[i])) {
      fprintf(stderr, "cannot read %s\n", arguments[i]);
      return 66;
    }
  }
  add(&request, "]}", 2);

  char *answer = NULL;
  gerede_policy policy = gerede_load(request.bytes, &answer);
  free(request.bytes);
  show(answer);
  if (policy == 0) return 2;

  /* The same act in the term of the agreement, after it, and by somebody who may not. */
  show(gerede_decide(policy,
      "{\"act\": {\"bearer\": \"Denbosch\", \"event\": \"share with\", \"arguments\": [\"D1\", \"Rotterdam\"]},"
      " \"at\": \"2026-03-01T09:00Z\","
      " \"context\": {\"Dossier\": [{\"id\": \"D1\", \"purpose\": \"Permit\", \"assurance\": \"High\"}]}}"));
  show(gerede_decide(policy,
      "{\"act\": {\"bearer\": \"Denbosch\", \"event\": \"share with\", \"arguments\": [\"D1\", \"Rotterdam\"]},"
      " \"at\": \"2027-03-01T09:00Z\","
      " \"context\": {\"Dossier\": [{\"id\": \"D1\", \"purpose\": \"Permit\", \"assurance\": \"High\"}]}}"));
  show(gerede_decide(policy,
      "{\"act\": {\"bearer\": \"Acme\", \"event\": \"share with\", \"arguments\": [\"D1\", \"Rotterdam\"]},"
      " \"at\": \"2026-03-01\", \"reasons\": true,"
      " \"context\": {\"Dossier\": [{\"id\": \"D1\", \"purpose\": \"Permit\", \"assurance\": \"High\"}]}}"));
  show(gerede_check(policy, "{\"at\": \"2026-03-01\"}"));
  show(gerede_why(policy,
      "{\"sentence\": \"SharingCaseFiles binds Acme\", \"at\": \"2026-03-01\"}"));
  gerede_free(policy);
  return 0;
}
