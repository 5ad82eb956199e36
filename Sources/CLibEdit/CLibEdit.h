// Libedit as Swift can call it: its functions with "..." get one wrapper for each use.
//
// The module map names no library and the package asks for no pkg-config: the target GeredeREPL
// links libedit statically, and an embedder of Gerede never meets it.

#ifndef GEREDE_CLIBEDIT_H
#define GEREDE_CLIBEDIT_H

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

/// What a key that is bound to a function of ours calls; it gives one of the codes CC_….
typedef unsigned char (*edit_key)(EditLine *, int);

/// Makes the characters of this process UTF-8, whatever the locale says. Zero if that is impossible.
static inline int edit_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

/// An editor on the terminal that standard input and output are.
static inline EditLine *edit_open(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}

/// The text before a line; stretches between two `escape` characters take no room on the screen.
static inline int edit_set_prompt(EditLine *editor, char *(*prompt)(EditLine *), char escape) {
  return el_set(editor, EL_PROMPT_ESC, prompt, escape);
}

/// `mode` is "emacs" or "vi".
static inline int edit_set_mode(EditLine *editor, const char *mode) {
  return el_set(editor, EL_EDITOR, mode);
}

/// The editor follows the size of the terminal, and leaves it in order if a signal ends the process.
static inline int edit_follow_signals(EditLine *editor) { return el_set(editor, EL_SIGNAL, 1); }

/// While a line is edited, Ctrl-C and its like are characters.
static inline int edit_take_signal_keys(EditLine *editor) {
  return el_set(editor, EL_SETTY, "-d", "-isig", NULL);
}

/// Into the state for editing (1) or back to how the terminal was (0).
static inline int edit_prepare_terminal(EditLine *editor, int isEditing) {
  return el_set(editor, EL_PREP_TERM, isEditing);
}

static inline int edit_add_function(
    EditLine *editor, const char *name, const char *help, edit_key function) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int edit_bind(EditLine *editor, const char *key, const char *function) {
  return el_set(editor, EL_BIND, key, function, NULL);
}

static inline int edit_set_client(EditLine *editor, void *client) {
  return el_set(editor, EL_CLIENTDATA, client);
}

static inline void *edit_client(EditLine *editor) {
  void *client = NULL;
  el_get(editor, EL_CLIENTDATA, &client);
  return client;
}

static inline int edit_set_history(EditLine *editor, History *lines) {
  return el_set(editor, EL_HIST, history, lines);
}

static inline int edit_history_size(History *lines, int size) {
  HistEvent event;
  return history(lines, &event, H_SETSIZE, size);
}

/// The last line is not entered twice in a row.
static inline int edit_history_unique(History *lines) {
  HistEvent event;
  return history(lines, &event, H_SETUNIQUE, 1);
}

static inline int edit_history_enter(History *lines, const char *line) {
  HistEvent event;
  return history(lines, &event, H_ENTER, line);
}

#endif
